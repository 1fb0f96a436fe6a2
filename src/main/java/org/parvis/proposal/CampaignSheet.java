package org.parvis.proposal;

import java.util.List;
import org.parvis.person.PersonCard;

/**
 * All of a call for ideas that its card does not show.
 *
 * @param title the question
 * @param placeId where it stands
 * @param writing whether the viewer may publish there
 * @param jury who judges, by name; nobody where everyone does
 * @param juror whether the viewer is one of them
 */
public record CampaignSheet(
    CampaignCard card,
    String title,
    long placeId,
    boolean writing,
    List<PersonCard> jury,
    boolean juror) {

  public CampaignSheet {
    jury = List.copyOf(jury);
  }

  /** Whether the viewer may submit an idea. */
  public boolean canSubmit() {
    return writing && card.isOpen();
  }

  /** Whether the viewer may name favourites. */
  public boolean canName() {
    return juror && card.isJudgeable();
  }
}
