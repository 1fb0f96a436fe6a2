package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;
import org.parvis.wall.ScheduledCard;
import org.parvis.wall.Timetable;

/** What the viewer has scheduled. */
@Named
@RequestScoped
public class WallScheduled {

  private static final int SIZE = 20;
  private static final Cursor FIRST = new Cursor(Instant.EPOCH, 0);

  @Inject private Timetable timetable;
  @Inject private Viewer viewer;

  private String after;
  private String moved;
  private String deleted;
  private Page<ScheduledCard> page = new Page<>(List.of(), null);
  private ScheduledCard movedCard;
  private ScheduledCard deletedCard;

  public void load() {
    page = timetable.page(viewer, cursor().orElse(FIRST), SIZE);
    movedCard = find(moved).filter(card -> !card.deleted() && !card.isStopped()).orElse(null);
    deletedCard = find(deleted).filter(ScheduledCard::deleted).orElse(null);
  }

  private Optional<ScheduledCard> find(String typed) {
    return Cards.id(typed).flatMap(id -> timetable.find(viewer, id));
  }

  private Optional<Cursor> cursor() {
    return Optional.ofNullable(after).flatMap(Cursor::parse);
  }

  public List<ScheduledCard> getRows() {
    return page.rows();
  }

  /** The keys of their forms. */
  public List<String> getKeys() {
    return page.rows().stream().map(ScheduledCard::key).toList();
  }

  /** Where the next page starts, null after the last. */
  public String getNext() {
    return page.next();
  }

  /** Whether this is not the first page. */
  public boolean isFurther() {
    return cursor().isPresent();
  }

  /** What was just scheduled or changed, null for nothing. */
  public ScheduledCard getMovedCard() {
    return movedCard;
  }

  /** What was just deleted, and can be taken back; null for nothing. */
  public ScheduledCard getDeletedCard() {
    return deletedCard;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getMoved() {
    return moved;
  }

  public void setMoved(String moved) {
    this.moved = moved;
  }

  public String getDeleted() {
    return deleted;
  }

  public void setDeleted(String deleted) {
    this.deleted = deleted;
  }
}
