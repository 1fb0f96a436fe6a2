package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.poll.Poll;
import org.parvis.poll.PollQuestion;
import org.parvis.shared.Zones;

/** The page on which a poll is written, and on which it stands again when it was refused. */
@Named
@RequestScoped
public class PollNew {

  private static final LocalTime EVENING = LocalTime.of(18, 0);

  @Inject private Audiences audiences;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private String place;
  private String questions;
  private PollForm form;

  public void load() {
    long placeId = number(place, Audience.COMPANY);
    audiences.forWriting(viewer, placeId);
    LocalDateTime closes =
        clock.instant().atZone(zone()).toLocalDate().plusWeeks(1).atTime(EVENING);
    int count = (int) Math.min(number(questions, 1), Integer.MAX_VALUE);
    form = PollForm.blank(count, placeId, SubmitKey.random().value(), closes);
  }

  /** Shows what was typed already. */
  void showAgain(PollForm typed) {
    form = typed;
  }

  public PollForm getForm() {
    return form;
  }

  /** Whether more is open at first than the question with its answers. */
  public boolean isUnfolded() {
    return form.secrecy() == Poll.Secrecy.SECRET;
  }

  /** When it closes as typed so far; null for no time. */
  public Instant getClosesAt() {
    return form.closesAt(zone());
  }

  /** The name of the icon of a kind of question. */
  public String icon(PollQuestion.Kind kind) {
    return switch (kind) {
      case SINGLE -> "circle-check";
      case MULTIPLE -> "list-checks";
      case YES_NO -> "thumbs-up";
      case SCALE -> "star";
      case RANKED -> "list-ordered";
      case DATE -> "calendar";
      case TEXT -> "message-circle";
    };
  }

  /** By the name of its city, as people know it: {@code Europe/Paris}. */
  public String getZone() {
    return zone().getId().replace('_', ' ');
  }

  /** The fewest voters of a secret poll of whom anything is told. */
  public int getFewest() {
    return Poll.FEWEST;
  }

  private ZoneId zone() {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(Zones.COOKIE))
        .findFirst()
        .map(cookie -> Zones.named(cookie.getValue()))
        .orElseGet(ZoneId::systemDefault);
  }

  private static long number(String typed, long otherwise) {
    return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : otherwise;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getQuestions() {
    return questions;
  }

  public void setQuestions(String questions) {
    this.questions = questions;
  }
}
