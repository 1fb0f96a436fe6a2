package org.parvis.comment;

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
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.time.Instant;
import org.parvis.content.Content;
import org.parvis.content.Emoji;
import org.parvis.content.Lines;
import org.parvis.content.RichText;
import org.parvis.content.Withheld;
import org.parvis.person.Person;
import org.parvis.shared.InvalidText;
import org.parvis.shared.Text;

/** What someone says below a content, or in answer to another comment there. */
@Entity
public class Comment {

  public static final int LONGEST = 4_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "content_id")
  private Content content;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "author_id")
  private Person author;

  /** To look for it without its author and its content: who holds them may wait for it. */
  @Column(name = "author_id", insertable = false, updatable = false)
  private Long authorId;

  @Column(name = "content_id", insertable = false, updatable = false)
  private Long contentId;

  @Column(name = "parent_id")
  private Long parentId;

  @Column(name = "thread_id")
  private Long threadId;

  @Column(name = "thread_at")
  private Instant threadAt;

  private String body;
  private String html;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "edited_at")
  private Instant editedAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  /** Written by {@link CommentHiding}; whatever is withheld is also withdrawn. */
  @Enumerated(EnumType.STRING)
  private Withheld withheld;

  @Column(name = "withheld_reason", insertable = false, updatable = false)
  private String withheldReason;

  @Column(name = "submit_key")
  private String submitKey;

  @Version private int version;

  protected Comment() {}

  public Comment(Content content, Person author, String text, String submitKey, Instant writtenAt) {
    this.content = content;
    this.author = author;
    this.body = cleaned(text);
    this.submitKey = submitKey;
    this.writtenAt = writtenAt;
    this.threadAt = writtenAt;
  }

  /** Makes this an answer; an answer to an answer stands beside it. */
  public void answer(Comment other) {
    parentId = other.threadId;
    threadId = other.threadId;
    threadAt = other.threadAt;
  }

  @PrePersist
  void startThread() {
    if (threadId == null) {
      threadId = id;
    }
  }

  /** What is kept of a typed comment. */
  static String cleaned(String typed) {
    String text = Text.optionalLines(typed, LONGEST, "comment.field.text");
    if (text == null || text.replaceAll("[\\s\\p{Cf}\\p{Z}]+", "").isEmpty()) {
      throw InvalidText.missing("comment.field.text");
    }
    return Emoji.in(text);
  }

  void edit(String text, Instant at) {
    body = cleaned(text);
    editedAt = at;
  }

  /** Shows it with its mentions and hashtags, if it has any. */
  void show(RichText text) {
    html = text.isLinked() ? text.html() : null;
  }

  String html() {
    return html;
  }

  /** Since when it says what it says. */
  Instant since() {
    return editedAt == null ? writtenAt : editedAt;
  }

  /** What it says, as HTML. */
  String kept() {
    return html == null ? Lines.html(body) : html;
  }

  boolean says(String text) {
    return body.equals(cleaned(text));
  }

  void delete(Instant at) {
    if (deletedAt == null) {
      deletedAt = at;
    }
  }

  void restore() {
    deletedAt = null;
  }

  /** Is given up by its author while it is withheld. */
  void drop(Instant at) {
    deletedAt = at;
    withheld = Withheld.DROPPED;
  }

  /** Whether someone else withheld it, whatever its author did then. */
  boolean isWithheld() {
    return withheld != null;
  }

  boolean isHidden() {
    return withheld == Withheld.HIDDEN;
  }

  /** Its words are gone for good; its place stays, as others answer it. */
  void forget() {
    body = "";
    html = null;
  }

  boolean isBy(long personId) {
    return author.id() == personId;
  }

  /** Whether it still is what was first sent. */
  boolean isAsWritten() {
    return editedAt == null && deletedAt == null;
  }

  boolean isDeleted() {
    return deletedAt != null;
  }

  Instant deletedAt() {
    return deletedAt;
  }

  Person author() {
    return author;
  }

  Content content() {
    return content;
  }

  public Long id() {
    return id;
  }

  int version() {
    return version;
  }
}
