package org.parvis.audience;

/**
 * The one condition under which a person sees a thing, for every reading query.
 *
 * <p>The query names the thing's label {@code c} and binds {@code :viewer} to the viewer's id.
 */
public final class Door {

  /** JPQL over a {@code Content c}: its audience holds {@code :viewer}, deleted or not. */
  public static final String HELD =
      " (c.audience.id = "
          + Audience.COMPANY
          + " or exists (select g.personId from Grant g"
          + " where g.audienceId = c.audience.id and g.personId = :viewer)"
          + " or exists (select o.id from Audience o where o.id = c.audienceId"
          + " and o.kind = org.parvis.audience.Audience.Kind.OPEN)) ";

  /** JPQL over a {@code Content c}: it is not deleted, and its audience holds {@code :viewer}. */
  public static final String OPEN = " c.deletedAt is null and" + HELD;

  /** The same in SQL, over the table {@code content c}, with the viewer's id as its parameter. */
  public static final String OPEN_SQL =
      " c.deleted_at is null and (c.audience_id = "
          + Audience.COMPANY
          + " or exists (select 1 from audience_grant g"
          + " where g.audience_id = c.audience_id and g.person_id = ?)"
          + " or exists (select 1 from audience o"
          + " where o.id = c.audience_id and o.kind = 'OPEN')) ";

  /**
   * SQL over the tables {@code audience_grant g} and {@code content c}, with the viewer's id as its
   * parameter: what stands in the places that hold them. Asked once a place instead of once a row,
   * the grants are the door.
   */
  public static final String IN_MINE_SQL =
      " g.person_id = ? and c.audience_id = g.audience_id and c.deleted_at is null ";

  /**
   * JPQL over a {@code Content c}: it is withheld from everyone but {@code :viewer}, who wrote it
   * or decides about it, and whom its audience holds.
   */
  public static final String WITHHELD =
      " (c.withheld in ("
          + "org.parvis.content.Withheld.WAITING, org.parvis.content.Withheld.HIDDEN,"
          + " org.parvis.content.Withheld.DECLINED) and"
          + HELD
          + " and (c.author.id = :viewer or exists (select w.personId from Grant w"
          + " where w.audienceId = c.audienceId and w.personId = :viewer"
          + " and w.role <> org.parvis.audience.Standing.MEMBER)"
          + " or c.withheld = org.parvis.content.Withheld.HIDDEN"
          + " and exists (select o.id from Audience o, Person q where o.id = c.audienceId"
          + " and o.kind <> org.parvis.audience.Audience.Kind.GRANTED and q.id = :viewer"
          + " and q.role = org.parvis.person.Role.ADMINISTRATOR))) ";

  private Door() {}
}
