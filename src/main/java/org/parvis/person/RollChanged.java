package org.parvis.person;

/**
 * The fact that who works here, or where, is another from now on, fired inside the transaction that
 * saves it.
 */
public record RollChanged() {}
