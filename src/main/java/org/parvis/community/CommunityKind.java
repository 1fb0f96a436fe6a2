package org.parvis.community;

/** What people gather around. */
public enum CommunityKind {
  TRADE,
  TOPIC,
  /** Has a sponsor, dates and a {@link Stage}. */
  PROJECT
}
