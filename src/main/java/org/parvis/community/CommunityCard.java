package org.parvis.community;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.parvis.audience.Standing;
import org.parvis.person.NameCursor;

/**
 * A community as it is listed.
 *
 * @param slug the end of its address
 * @param purpose null if nobody has said it
 * @param pilot how far it has come as an experiment, null if it is none
 * @param members how many colleagues are in it
 * @param inside whether the viewer is one of them
 * @param invited whether the viewer is asked to come in
 */
public record CommunityCard(
    long id,
    String slug,
    String name,
    String nameKey,
    int hue,
    CommunityKind kind,
    Openness openness,
    String purpose,
    boolean official,
    boolean archived,
    PilotState pilot,
    long members,
    boolean inside,
    boolean invited,
    List<String> tags) {

  /** From one row of a query; the rest comes for a whole list at once. */
  public CommunityCard(
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
      Instant invitedAt) {
    this(
        id,
        slug,
        name,
        nameKey,
        hue,
        kind,
        openness,
        purpose,
        officialAt != null,
        archivedAt != null,
        pilot,
        0,
        own != null,
        invitedAt != null,
        List.of());
  }

  CommunityCard with(long newMembers, List<String> newTags) {
    return new CommunityCard(
        id,
        slug,
        name,
        nameKey,
        hue,
        kind,
        openness,
        purpose,
        official,
        archived,
        pilot,
        newMembers,
        inside,
        invited,
        newTags);
  }

  /** Whether it is run as an experiment now, as far as the viewer may know that. */
  public boolean isPiloting() {
    return pilot == PilotState.UNDER_WAY && (inside || openness == Openness.OPEN);
  }

  String cursor() {
    return new NameCursor(nameKey, id).toString();
  }

  /** What stands in its coloured square. */
  public String initial() {
    return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
