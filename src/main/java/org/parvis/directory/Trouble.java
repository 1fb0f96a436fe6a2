package org.parvis.directory;

/** Why the directory could not be read. */
public enum Trouble {
  /** The settings say nothing that could be tried. */
  SETTINGS,
  UNREACHABLE,
  /** The server shows a certificate that this one does not trust. */
  CERTIFICATE,
  /** The line would have to be protected, and the server does not offer to. */
  UNPROTECTED,
  /** It does not let this account in, or not read. */
  REFUSED,
  /** Where groups or people are looked for, there is nothing. */
  BASE,
  /** It gives no more than so many entries, or takes too long. */
  LIMIT,
  /** It broke off in the middle. */
  CUT,
  NO_GROUPS,
  /** There are groups, but nobody in them has an e-mail address. */
  NOBODY,
  OTHER
}
