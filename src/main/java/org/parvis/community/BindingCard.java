package org.parvis.community;

/** With what the members of a community come and go. */
public record BindingCard(BindingSource source, String value) {}
