package org.parvis.poll.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.poll.Poll;
import org.parvis.poll.PollDraft;
import org.parvis.poll.PollQuestion;
import org.parvis.shared.Text;

/** The form in which a poll is written, with what was typed into it. */
public final class PollForm {

  /** The field that asks for one question more. */
  static final String MORE = "more";

  private static final String QUESTION = "question";
  private static final String KEPT =
      "(question|kind|answers|most)\\d|title|body|format|secrecy|results|breakdown|additions"
          + "|ordering|closes|place|key";

  private final Map<String, String> fields;
  private final int count;

  private PollForm(Map<String, String> fields, int count) {
    this.fields = fields;
    this.count = Math.max(1, Math.min(count, PollDraft.MOST));
  }

  /** With so many questions, and nothing in them yet. */
  static PollForm blank(int questions, long place, String key, LocalDateTime closes) {
    return new PollForm(
        Map.of("place", Long.toString(place), "key", key, "closes", closes.toString()), questions);
  }

  /** As a browser sent it; what it has no field for is left out. */
  static PollForm of(Map<String, List<String>> sent) {
    Map<String, String> fields = new LinkedHashMap<>();
    sent.forEach(
        (name, values) -> {
          if (name.matches(KEPT) && !values.isEmpty() && values.get(0) != null) {
            fields.put(name, values.get(0));
          }
        });
    int last =
        IntStream.range(0, PollDraft.MOST)
            .filter(at -> fields.containsKey(QUESTION + at))
            .max()
            .orElse(0);
    return new PollForm(fields, last + 1 + (sent.containsKey(MORE) ? 1 : 0));
  }

  /** The poll that is meant. */
  PollDraft draft(ZoneId zone) {
    return new PollDraft(
        heading(),
        questions().stream().map(QuestionForm::draft).toList(),
        body(),
        format(),
        secrecy(),
        results(),
        breakdown(),
        additions(),
        ordering(),
        closesAt(zone));
  }

  /** What the poll is called: by its question, where it asks but one. */
  private String heading() {
    List<QuestionForm> asked = asked();
    return asked.size() == 1 && !Text.line(asked.get(0).text()).isEmpty()
        ? asked.get(0).text()
        : title();
  }

  private List<QuestionForm> asked() {
    return questions().stream().filter(question -> !question.isBlank()).toList();
  }

  /** Null for no time, and for one that no clock shows. */
  Instant closesAt(ZoneId zone) {
    try {
      LocalDateTime local = LocalDateTime.parse(closes());
      return zone.getRules().getValidOffsets(local).isEmpty()
          ? null
          : local.atZone(zone).toInstant();
    } catch (DateTimeException nonsense) {
      return null;
    }
  }

  /** Everything in it, to be sent again. */
  Map<String, String> fields() {
    return new HashMap<>(fields);
  }

  public List<QuestionForm> questions() {
    List<QuestionForm> questions = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      questions.add(
          new QuestionForm(
              Integer.toString(at),
              one(PollQuestion.Kind.SINGLE, "kind" + at),
              field(QUESTION + at),
              field("answers" + at),
              field("most" + at)));
    }
    return questions;
  }

  /** What a script copies for one question more. */
  public QuestionForm another() {
    return QuestionForm.blank("_");
  }

  public boolean isRoomForMore() {
    return count < PollDraft.MOST;
  }

  public int most() {
    return PollDraft.MOST;
  }

  /** What the whole is called, where it asks several questions. */
  public String title() {
    return field("title");
  }

  public String body() {
    return field("body");
  }

  /** How the body is written. */
  public String format() {
    return fields.getOrDefault("format", "markdown");
  }

  public String key() {
    return field("key");
  }

  /** When it closes, as a field for date and time shows it. */
  public String closes() {
    return field("closes");
  }

  /** Where it is published. */
  public long place() {
    String place = field("place");
    return place.matches("\\d{1,18}") ? Long.parseLong(place) : Audience.COMPANY;
  }

  public Poll.Secrecy secrecy() {
    return one(Poll.Secrecy.OPEN, "secrecy");
  }

  public Poll.Results results() {
    return one(Poll.Results.VOTED, "results");
  }

  public Poll.Breakdown breakdown() {
    return one(Poll.Breakdown.NONE, "breakdown");
  }

  public Poll.Additions additions() {
    return one(Poll.Additions.AUTHOR, "additions");
  }

  public Poll.Ordering ordering() {
    return one(Poll.Ordering.GIVEN, "ordering");
  }

  public List<Poll.Secrecy> secrecies() {
    return List.of(Poll.Secrecy.values());
  }

  public List<Poll.Results> moments() {
    return List.of(Poll.Results.values());
  }

  public List<Poll.Breakdown> breakdowns() {
    return List.of(Poll.Breakdown.values());
  }

  private <E extends Enum<E>> E one(E otherwise, String name) {
    return Stream.of(otherwise.getDeclaringClass().getEnumConstants())
        .filter(it -> it.name().equals(field(name)))
        .findFirst()
        .orElse(otherwise);
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
