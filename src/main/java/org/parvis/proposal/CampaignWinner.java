package org.parvis.proposal;

import org.parvis.person.PersonCard;

/**
 * An idea that has won.
 *
 * @param votes how many were for it
 */
public record CampaignWinner(long id, String title, PersonCard author, long votes) {}
