package org.parvis.community;

import java.util.List;
import org.parvis.person.PersonCard;

/**
 * What a community shows alike to all who know of it.
 *
 * @param members how many colleagues are in it
 * @param about what it says of itself
 * @param animators some of those who make it live, the owners first
 */
record CommunityFace(long members, List<String> tags, About about, List<PersonCard> animators) {}
