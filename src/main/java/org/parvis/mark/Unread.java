package org.parvis.mark;

/**
 * The one condition under which a content is unread, beside {@link org.parvis.audience.Door}.
 *
 * <p>The query names the label {@code c}, and binds {@code :viewer} to the viewer's id and {@code
 * :readBefore} to what they have read everything before.
 */
public final class Unread {

  /** JPQL over a {@code Content c}: another's, and not read by {@code :viewer}. */
  public static final String BY_VIEWER =
      " c.publishedAt > :readBefore and c.author.id <> :viewer and not exists"
          + " (select r.contentId from ReadMark r where r.personId = :viewer and r.contentId = c.id) ";

  private Unread() {}
}
