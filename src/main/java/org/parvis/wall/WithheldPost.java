package org.parvis.wall;

import org.parvis.content.Withheld;

/**
 * A post that nobody sees but its author, and who decides about it.
 *
 * @param reason why, null while it waits
 */
public record WithheldPost(PostCard card, Withheld state, String reason) {}
