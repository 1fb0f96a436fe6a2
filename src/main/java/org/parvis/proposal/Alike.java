package org.parvis.proposal;

/** A proposal whose title is like another one’s. */
public record Alike(long id, String title, Proposal.State state, long supporters, long placeId) {}
