package org.parvis.wall;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.parvis.content.Contents;
import org.parvis.content.RichText;

/**
 * A form that the portal sends for its author at a later time. Until then there is no content and
 * no post: nothing that anyone else could find.
 */
@Entity
public class Scheduled {

  static final int MOST_TRIES = 6;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "author_id")
  private Long authorId;

  @Column(name = "audience_id")
  private Long audienceId;

  @ElementCollection
  @CollectionTable(name = "scheduled_place", joinColumns = @JoinColumn(name = "scheduled_id"))
  @Column(name = "audience_id")
  private Set<Long> also = new LinkedHashSet<>();

  @Column(name = "submit_key")
  private String submitKey;

  private String title;
  private String body;

  @Column(name = "publish_at")
  private Instant publishAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  private State state;

  /** The words for why it was refused, by their key; null for none in particular. */
  private String reason;

  private int tries;

  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Version private int version;

  /** What has become of it. */
  public enum State {
    WAITING,
    PUBLISHED,
    /** It failed, again and again. */
    FAILED,
    /** What is lawful today no longer lets it through. */
    REFUSED,
    /** Its author's account was closed when its time came. */
    CLOSED
  }

  protected Scheduled() {}

  /**
   * @param places by their ids, at least one
   * @param submitKey of the form: what was uploaded for it hangs on that key
   */
  public Scheduled(long authorId, List<Long> places, String submitKey, Instant writtenAt) {
    this.authorId = authorId;
    standIn(places);
    this.submitKey = submitKey;
    this.writtenAt = writtenAt;
  }

  /**
   * Is for these places from now on.
   *
   * @param places by their ids, at least one
   */
  final void standIn(List<Long> places) {
    audienceId = places.get(0);
    also.clear();
    also.addAll(places.subList(1, places.size()));
  }

  /** Says this from now on. */
  public void write(String newTitle, RichText text) {
    title = newTitle;
    body = text.html();
  }

  /** Waits for this moment, whatever became of it before. */
  public void planFor(Instant at) {
    publishAt = at;
    dueAt = at;
    tries = 0;
    state = State.WAITING;
    reason = null;
  }

  boolean says(String otherTitle, RichText text) {
    return Objects.equals(title, otherTitle) && text.html().equals(body);
  }

  boolean isFor(Instant at) {
    return state == State.WAITING && publishAt.equals(at);
  }

  boolean isDue(Instant now) {
    return state == State.WAITING && deletedAt == null && !dueAt.isAfter(now);
  }

  /** Whether it was written so recently that its author can hardly know that it was sent. */
  boolean isFresh(Instant now) {
    return writtenAt.isAfter(now.minus(Contents.UNDO));
  }

  void publishedAs(long newContentId) {
    state = State.PUBLISHED;
    contentId = newContentId;
    deletedAt = null;
  }

  /** It could not be published: it is tried again later, a few times. */
  void fail(Instant now) {
    tries++;
    if (tries >= MOST_TRIES) {
      state = State.FAILED;
    } else {
      dueAt = now.plus(Duration.ofMinutes(1L << tries));
    }
  }

  /** It is not tried again. */
  void stop(State why) {
    state = why;
  }

  /**
   * It is not tried again, for this reason.
   *
   * @param words their key, null for none in particular
   */
  void refuse(String words) {
    stop(State.REFUSED);
    reason = words;
  }

  void delete(Instant at) {
    if (deletedAt == null) {
      deletedAt = at;
    }
  }

  void restore() {
    deletedAt = null;
  }

  /** The post as its author would send it at this moment. */
  PostDraft draft() {
    return PostDraft.ofHtml(RichText.editable(body)).entitled(title);
  }

  boolean isWaiting() {
    return state == State.WAITING;
  }

  boolean isPublished() {
    return state == State.PUBLISHED;
  }

  boolean isDeleted() {
    return deletedAt != null;
  }

  public Long id() {
    return id;
  }

  String body() {
    return body;
  }

  long authorId() {
    return authorId;
  }

  long audienceId() {
    return audienceId;
  }

  /** The other places, by their ids. */
  Set<Long> also() {
    return also;
  }

  String submitKey() {
    return submitKey;
  }

  Instant publishAt() {
    return publishAt;
  }

  Instant deletedAt() {
    return deletedAt;
  }

  Long contentId() {
    return contentId;
  }

  int version() {
    return version;
  }
}
