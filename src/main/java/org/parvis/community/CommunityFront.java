package org.parvis.community;

import java.util.List;
import org.parvis.shared.Page;

/**
 * What the page of all communities shows to one viewer.
 *
 * @param mine those that they are in, by their names
 * @param invitations those that they are invited to, by their names
 * @param suggestions the most fitting first
 * @param page those that are looked for
 */
public record CommunityFront(
    List<CommunityCard> mine,
    List<CommunityCard> invitations,
    List<Suggestion> suggestions,
    Page<CommunityCard> page) {}
