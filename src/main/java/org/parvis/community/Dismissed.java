package org.parvis.community;

/** Someone has said what is not to be suggested to them, or taken it back. */
record Dismissed(long personId) {}
