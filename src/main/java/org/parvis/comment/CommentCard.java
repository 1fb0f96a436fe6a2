package org.parvis.comment;

import java.time.Instant;
import org.parvis.content.Lines;
import org.parvis.content.RichText;
import org.parvis.content.Version;
import org.parvis.person.PersonCard;

/**
 * A comment as seen.
 *
 * @param parentId what it answers, null if it answers the content itself
 * @param answered whom it answers, where the answered comment may not be in sight; null otherwise
 * @param text empty if it was deleted, but for the author of what was hidden
 * @param linked the same with mentions and hashtags, null if it has none; show {@link #html()}
 * @param editedAt null if it was never changed
 * @param version to be sent back with a change
 * @param hidden why it was hidden from everyone else, for its author; null for what was not
 */
public record CommentCard(
    long id,
    long contentId,
    Long parentId,
    String answered,
    String text,
    String linked,
    Instant writtenAt,
    Instant editedAt,
    boolean deleted,
    int version,
    Place place,
    PersonCard author,
    Liking liking,
    String hidden) {

  /** From one row of a query. */
  public CommentCard(
      Long id,
      Long contentId,
      Long parentId,
      String answered,
      String text,
      String linked,
      Instant writtenAt,
      Instant editedAt,
      Instant deletedAt,
      Integer version,
      Instant threadAt,
      Long threadId,
      Long authorId,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department,
      Number likes,
      Number mine,
      String hidden) {
    this(
        id,
        contentId,
        parentId,
        answered,
        deletedAt == null || hidden != null ? text : "",
        deletedAt == null || hidden != null ? linked : null,
        writtenAt,
        editedAt,
        deletedAt != null,
        version,
        new Place(threadAt, threadId, writtenAt, id),
        new PersonCard(authorId, slug, name, portrait, jobTitle, department),
        new Liking(likes.longValue(), mine.intValue() > 0),
        hidden);
  }

  /** The text as HTML, with its line breaks and links. */
  public String html() {
    return linked == null ? Lines.html(text) : RichText.safe(linked);
  }

  /** What it says now, to be compared with what it said before. */
  public Version present() {
    return new Version(null, null, kept(), editedAt == null ? writtenAt : editedAt);
  }

  private String kept() {
    return linked == null ? Lines.html(text) : linked;
  }

  /** Whether it is its author's, who alone still reads it. */
  public boolean isHidden() {
    return hidden != null;
  }

  public boolean isAnswer() {
    return parentId != null;
  }

  public boolean isBy(long personId) {
    return author.id() == personId;
  }

  public boolean isEdited() {
    return editedAt != null;
  }

  /** The comment that an answer to this one belongs to. */
  public long threadId() {
    return parentId == null ? id : parentId;
  }
}
