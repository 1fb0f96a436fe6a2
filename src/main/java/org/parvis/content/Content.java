package org.parvis.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.parvis.audience.Audience;
import org.parvis.person.Person;

/** The label that everything published carries: who, for whom, what and when. */
@Entity
public class Content {

  /** The longest title, in characters. */
  public static final int LONGEST_TITLE = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "author_id")
  private Person author;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "audience_id")
  private Audience audience;

  /** To look for it without its author: who holds an author may wait for their contents. */
  @Column(name = "author_id", insertable = false, updatable = false)
  private Long authorId;

  /** For {@link org.parvis.audience.Door}: of the audience's id, EclipseLink makes a wrong join. */
  @Column(name = "audience_id", insertable = false, updatable = false)
  private Long audienceId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String title;
  private String text;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "last_activity_at")
  private Instant lastActivityAt;

  @Column(name = "edited_at")
  private Instant editedAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  /** Written by {@link Locks} alone. */
  @Column(name = "locked_at", insertable = false, updatable = false)
  private Instant lockedAt;

  @Column(name = "lock_reason", insertable = false, updatable = false)
  private String lockReason;

  /** Whatever is withheld is also withdrawn: no query has to ask for this. */
  @Enumerated(EnumType.STRING)
  private Withheld withheld;

  @Column(name = "withheld_reason", insertable = false, updatable = false)
  private String withheldReason;

  @Column(name = "submit_key")
  private String submitKey;

  @Version private int version;

  /** What carries the label. */
  public enum Kind {
    POST,
    THANKS,
    /** What someone else said aloud. */
    RELAY,
    /** Asks everyone who sees it. */
    POLL,
    /** What came of a poll. */
    RESULT,
    /** Put to everyone’s opinion, and answered. */
    PROPOSAL,
    /** Asks for proposals. */
    CAMPAIGN;

    /** Whether it may have a title and no words. */
    public boolean isTitleEnough() {
      return this == POLL || this == RESULT;
    }

    /** Whether its author wrote what it says, and may say it otherwise. */
    public boolean isWritten() {
      return this != RESULT;
    }
  }

  protected Content() {}

  /**
   * @param text what it says, without marks, for search and excerpts
   * @param submitKey made once for the form it was written in: sent twice, it is published once
   */
  public Content(
      Person author,
      Audience audience,
      Kind kind,
      String text,
      String submitKey,
      Instant publishedAt) {
    this.author = author;
    this.audience = audience;
    this.kind = kind;
    this.text = quoted(text);
    this.submitKey = submitKey;
    this.publishedAt = publishedAt;
    this.lastActivityAt = publishedAt;
  }

  /**
   * Gives it a title, or takes it away.
   *
   * @param newTitle null for none
   */
  public void entitle(String newTitle) {
    title = newTitle;
  }

  public boolean isEntitled(String otherTitle) {
    return Objects.equals(title, otherTitle);
  }

  public void edit(String newText, Instant at) {
    text = quoted(newText);
    editedAt = at;
    lastActivityAt = at;
  }

  /** Stands there from now on. */
  public void moveTo(Audience place) {
    audience = place;
  }

  /** In every excerpt, mail and digest too, it is seen that these are not its author's words. */
  private String quoted(String words) {
    return kind == Kind.RELAY ? "«\u00a0" + words + "\u00a0»" : words;
  }

  public void delete(Instant at) {
    if (deletedAt == null) {
      deletedAt = at;
    }
  }

  public void restore() {
    deletedAt = null;
  }

  /** Is withheld from everyone until someone agrees to it. */
  void await(Instant at) {
    deletedAt = at;
    withheld = Withheld.WAITING;
  }

  /** Is given up by its author while it is withheld. */
  void drop(Instant at) {
    deletedAt = at;
    withheld = Withheld.DROPPED;
  }

  /** Was changed: someone who declined it may think again. */
  void amend() {
    if (withheld == Withheld.DECLINED) {
      withheld = Withheld.WAITING;
    }
  }

  /** Whether nobody sees it but who wrote it and who decides about it. */
  public boolean isWithheld() {
    return withheld != null;
  }

  /** The same, unless its author gave it up. */
  public boolean isHeld() {
    return withheld != null && withheld != Withheld.DROPPED;
  }

  /** Whether it is published once someone agrees to it. */
  public boolean isWaiting() {
    return withheld == Withheld.WAITING;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isBy(long personId) {
    return author.id() == personId;
  }

  /** Whether it still is what was first sent. */
  public boolean isAsPublished() {
    return editedAt == null && (deletedAt == null || isWaiting());
  }

  /** Whether it was published so recently that its author can hardly know it yet. */
  public boolean isFresh(Instant now) {
    return publishedAt.isAfter(now.minus(Contents.UNDO));
  }

  public long authorId() {
    return author.id();
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  public Long id() {
    return id;
  }

  public String title() {
    return title;
  }

  public Audience audience() {
    return audience;
  }

  /** When it began to say what it says. */
  Instant writtenAt() {
    return editedAt == null ? publishedAt : editedAt;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public Instant deletedAt() {
    return deletedAt;
  }

  public int version() {
    return version;
  }
}
