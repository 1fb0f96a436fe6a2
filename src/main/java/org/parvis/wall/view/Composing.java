package org.parvis.wall.view;

import java.time.LocalDateTime;
import org.parvis.audience.Place;
import org.parvis.wall.Planned;

/**
 * The composer with all that it shows to one writer.
 *
 * @param place where it will stand, null for the company's wall
 * @param size how many colleagues are in that place
 * @param me the writer's id
 * @param proposed the time at which a post could be published later
 * @param zone the name of its zone
 * @param planned what they have scheduled already
 */
public record Composing(
    Place place, long size, long me, LocalDateTime proposed, String zone, Planned planned) {}
