package org.parvis.moderation;

/** Something that someone decides about has changed. */
record Stirred(String thing) {}
