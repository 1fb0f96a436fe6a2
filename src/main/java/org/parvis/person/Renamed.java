package org.parvis.person;

/**
 * The fact that a person has another name from now on, fired inside the transaction that saves it.
 */
public record Renamed(long personId, String slug, String oldName, String newName) {}
