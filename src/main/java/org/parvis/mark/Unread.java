package org.parvis.mark;

/** The one condition under which a content is unread, beside {@link org.parvis.audience.Door}. */
public final class Unread {

  /**
   * JPQL over a {@code Content c}: another's, and not read by {@code :viewer}, who has read
   * everything before {@code :readBefore}.
   */
  public static final String BY_VIEWER =
      " c.publishedAt > :readBefore and c.author.id <> :viewer and not exists"
          + " (select r.contentId from ReadMark r where r.personId = :viewer and r.contentId = c.id) ";

  /**
   * The same in SQL, over the table {@code content c}. Its parameters: before when the viewer has
   * read everything, and twice the viewer's id.
   */
  public static final String BY_VIEWER_SQL =
      "c.published_at > ? and c.author_id <> ? and not exists"
          + " (select 1 from read_mark r where r.person_id = ? and r.content_id = c.id)";

  private Unread() {}
}
