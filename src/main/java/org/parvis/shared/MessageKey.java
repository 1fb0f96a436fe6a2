package org.parvis.shared;

/** An argument of a message that is itself a message. */
public record MessageKey(String key) {}
