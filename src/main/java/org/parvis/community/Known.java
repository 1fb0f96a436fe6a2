package org.parvis.community;

/**
 * The conditions under which someone knows of a community or decides about it, for every query over
 * a {@code Community m}; each binds {@code :viewer} to the viewer's id.
 */
final class Known {

  private static final String HELD =
      "(select g.personId from Grant g where g.audienceId = m.id and g.personId = :viewer";

  /**
   * Each {@code Community m} with its audience {@code a}, the viewer's grant {@code own} and their
   * invitation {@code guest}, where there is one.
   */
  static final String WITH_VIEWER =
      " from Community m join m.audience a"
          + " left join Grant own on (own.audienceId = m.id and own.personId = :viewer)"
          + " left join CommunityInvitation guest"
          + " on (guest.communityId = m.id and guest.personId = :viewer)";

  /** The viewer is a member. */
  static final String INSIDE = " exists " + HELD + ") ";

  /** The viewer owns it. */
  static final String OWNED =
      " m.deletedAt is null and exists "
          + HELD
          + " and g.role = org.parvis.audience.Standing.OWNER) ";

  /** The viewer is an animator, or owns it. */
  static final String ANIMATED =
      " m.deletedAt is null and exists "
          + HELD
          + " and g.role <> org.parvis.audience.Standing.MEMBER) ";

  /** The viewer may invite colleagues: its animators, and in an open one any member. */
  static final String INVITING =
      " m.deletedAt is null and exists "
          + HELD
          + " and (g.role <> org.parvis.audience.Standing.MEMBER"
          + " or m.openness = org.parvis.community.Openness.OPEN)) ";

  /** Invited or not: it may be shown to the viewer that there is such a community. */
  static final String OF =
      " m.deletedAt is null and (m.openness <> org.parvis.community.Openness.PRIVATE"
          + " or"
          + INSIDE
          + " or exists (select i.personId from CommunityInvitation i"
          + " where i.communityId = m.id and i.personId = :viewer)) ";

  /** The same without those that only an invitation has told them of: for lists and suggestions. */
  static final String LISTED =
      " m.deletedAt is null and (m.openness <> org.parvis.community.Openness.PRIVATE or"
          + INSIDE
          + ") ";

  /** The viewer may read what is published in it, and who is in it. */
  static final String READ =
      " m.deletedAt is null and (m.openness = org.parvis.community.Openness.OPEN or"
          + INSIDE
          + ") ";

  private Known() {}
}
