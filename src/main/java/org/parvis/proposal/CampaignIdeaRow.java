package org.parvis.proposal;

/**
 * An idea among those that were submitted to a call.
 *
 * @param votes how many were for it when it was judged, null before
 * @param won whether it is the best one, or one of them
 * @param named whether the viewer, a juror, names it
 */
public record CampaignIdeaRow(ProposalRow idea, Long votes, boolean won, boolean named) {}
