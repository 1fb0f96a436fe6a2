package org.parvis.community;

import java.time.Instant;
import java.util.Objects;
import org.parvis.audience.Level;
import org.parvis.audience.Standing;

/**
 * What one person is to a community, with what is listed of it: read anew at each look.
 *
 * @param standing null outside
 * @param level how loud it is for them, null outside
 * @param inviterId who invites them, null for nobody and inside
 * @param word what was said with that, null for nothing
 * @param asks what became of their wish to come in, null for none and inside
 * @param answer to that wish, null for none
 */
public record Approach(
    CommunityCard card,
    Standing standing,
    Level level,
    Long inviterId,
    String word,
    JoinRequest.State asks,
    String answer) {

  /** From one row of a query. */
  public Approach(
      Long id,
      String slug,
      String name,
      String nameKey,
      Integer hue,
      CommunityKind kind,
      Openness openness,
      String purpose,
      Instant officialAt,
      Instant archivedAt,
      PilotState pilot,
      Standing own,
      Instant invitedAt,
      Level level,
      Long inviterId,
      String word,
      JoinRequest.State asks,
      String answer) {
    this(
        new CommunityCard(
            id,
            slug,
            name,
            nameKey,
            hue,
            kind,
            openness,
            purpose,
            officialAt,
            archivedAt,
            pilot,
            own,
            invitedAt),
        own,
        level,
        own == null ? inviterId : null,
        own == null ? word : null,
        own == null ? asks : null,
        answer);
  }

  boolean isAsking() {
    return asks == JoinRequest.State.ASKED;
  }

  /** What was answered to a decline, empty for no word; null if it was not declined. */
  String declined() {
    return asks == JoinRequest.State.DECLINED ? Objects.toString(answer, "") : null;
  }
}
