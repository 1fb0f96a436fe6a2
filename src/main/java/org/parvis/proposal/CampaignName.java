package org.parvis.proposal;

/**
 * The call that an idea was submitted to.
 *
 * @param won whether it is the best one, or one of them
 */
public record CampaignName(long id, String title, boolean won) {}
