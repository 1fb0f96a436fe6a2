package org.parvis.community;

/** A community that could be of interest to the viewer, and why. */
public record Suggestion(CommunityCard card, Hint hint) {}
