package org.parvis.moderation;

/** Why someone reports something. */
public enum Reason {
  /** It hurts someone, or treats people as less. */
  HURTFUL,
  /** It tells what is someone's own, or the company's secret. */
  PRIVATE,
  /** It sells something, or has nothing to do here. */
  OFF_TOPIC,
  /** Who believes it may come to harm. */
  DANGEROUS,
  /** Something else, which the word says. */
  OTHER
}
