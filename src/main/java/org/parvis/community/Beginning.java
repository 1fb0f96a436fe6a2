package org.parvis.community;

/**
 * What the form of a new community begins with.
 *
 * @param pilot null if it is not to be run as an experiment
 */
public record Beginning(CommunityDraft community, PilotDraft pilot) {}
