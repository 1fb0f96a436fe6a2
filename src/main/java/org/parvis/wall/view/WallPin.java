package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.parvis.audience.Audiences;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.PinBoard;
import org.parvis.wall.Pins;
import org.parvis.wall.PostCard;
import org.parvis.wall.Stream;

/** The form in which an animator puts a post first on the wall. */
@Named
@RequestScoped
public class WallPin {

  private static final int PROPOSED = 7;

  @Inject private Stream stream;
  @Inject private PinBoard board;
  @Inject private Audiences audiences;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private String key;
  private PostCard post;

  public void load() {
    post =
        Cards.id(key)
            .flatMap(id -> stream.find(viewer, id))
            .filter(card -> audiences.animates(viewer, card.audienceId()))
            .orElseThrow(NotFound::new);
  }

  public PostCard getPost() {
    return post;
  }

  public boolean isPinned() {
    return board.of(post.audienceId()).stream().anyMatch(pinned -> pinned.contentId() == post.id());
  }

  public LocalDate getToday() {
    return LocalDate.ofInstant(clock.instant(), Cards.zone(request));
  }

  public LocalDate getProposed() {
    return getToday().plusDays(PROPOSED);
  }

  public LocalDate getLast() {
    return getToday().plusDays(Pins.LONGEST.toDays() - 2);
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
