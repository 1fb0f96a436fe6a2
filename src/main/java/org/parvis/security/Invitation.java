package org.parvis.security;

/** Whom an administrator adds; what was typed is checked by {@link Accounts#invite}. */
public record Invitation(String name, String email, String jobTitle) {}
