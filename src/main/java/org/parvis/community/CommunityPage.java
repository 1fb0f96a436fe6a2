package org.parvis.community;

import java.util.List;
import org.parvis.audience.Level;
import org.parvis.audience.Place;
import org.parvis.audience.Standing;
import org.parvis.person.PersonCard;

/**
 * A community as its page shows it to one viewer.
 *
 * @param card what is listed of it
 * @param about what it says of itself
 * @param standing what the viewer is in it, null for nothing
 * @param level how loud it is for them, null outside
 * @param asked whether they ask to be let in
 * @param declined what an animator answered when they did, null if nobody did; may be empty
 * @param inviter who invites them, null for nobody
 * @param word what they said with it, null for nothing
 * @param animators some of those who make it live, the owners first
 */
public record CommunityPage(
    CommunityCard card,
    About about,
    Standing standing,
    Level level,
    boolean asked,
    String declined,
    PersonCard inviter,
    String word,
    List<PersonCard> animators) {

  public boolean isInside() {
    return standing != null;
  }

  /** Whether they may read what is published in it. */
  public boolean isReadable() {
    return isInside() || card.openness() == Openness.OPEN;
  }

  public boolean isAnimating() {
    return standing != null && standing.isAnimating();
  }

  public boolean isOwner() {
    return standing == Standing.OWNER;
  }

  /** Whether they can come in without being asked for. */
  public boolean isJoinable() {
    return !isInside() && (card.openness() == Openness.OPEN || inviter != null);
  }

  /** Whether they can ask to come in. */
  public boolean isAskable() {
    return !isInside() && !isJoinable() && card.openness() == Openness.MODERATED && !asked;
  }

  /** Whether they can invite colleagues. */
  public boolean isInviting() {
    return isWritable() && (isAnimating() || card.openness() == Openness.OPEN);
  }

  /** Whether they can publish in it. */
  public boolean isWritable() {
    return isInside() && !card.archived();
  }

  /** Its face. */
  public Place place() {
    return new Place(
        card.id(),
        card.slug(),
        card.name(),
        card.hue(),
        card.openness() == Openness.OPEN,
        card.archived());
  }
}
