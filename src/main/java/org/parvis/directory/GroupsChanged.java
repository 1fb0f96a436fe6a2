package org.parvis.directory;

/** The fact that a reading found others in the groups of the directory than the one before. */
public record GroupsChanged() {}
