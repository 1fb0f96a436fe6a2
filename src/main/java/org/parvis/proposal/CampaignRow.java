package org.parvis.proposal;

import org.parvis.person.PersonCard;

/**
 * A call for ideas in a list.
 *
 * @param excerpt how its words begin
 * @param placeId where it stands
 */
public record CampaignRow(
    CampaignCard card, String title, String excerpt, long placeId, PersonCard author) {}
