package org.parvis.moderation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.moderation.Decisions;
import org.parvis.moderation.MatterCard;
import org.parvis.moderation.Queue;
import org.parvis.person.Viewer;
import org.parvis.shared.Listing;

/** What there is to decide about, or what was, in one place or wherever everyone reads. */
@Named
@RequestScoped
public class ModerationQueue extends Listing<MatterCard> {

  private static final int SIZE = 20;
  private static final String DECIDED = "decided";

  @Inject private Queue queue;
  @Inject private Places places;
  @Inject private Viewer viewer;

  private String shown;
  private long alone;

  /** Of one place. */
  public void load(long audienceId) {
    show(queue.page(viewer, audienceId, isPending(), start(), SIZE));
    alone = isPending() ? queue.countAlone(viewer, audienceId) : 0;
  }

  /** Wherever everyone reads. */
  public void loadForEveryone() {
    show(queue.pageForEveryone(viewer, isPending(), start(), SIZE));
  }

  public boolean isPending() {
    return !DECIDED.equals(shown);
  }

  /** Where something stands, null for the company. */
  public Place place(MatterCard card) {
    return places.of(card.audienceId()).orElse(null);
  }

  /** The contents on this page that nobody else sees, whose pictures are shown here. */
  public List<Long> getWithheld() {
    return getRows().stream()
        .filter(card -> !card.isRemark() && card.state().isWithheld())
        .map(MatterCard::contentId)
        .toList();
  }

  /** How much of the viewer's own nobody else decides about. */
  public long getAlone() {
    return alone;
  }

  public int getLongest() {
    return Decisions.LONGEST_WORD;
  }

  /** {@code decided} for what was; anything else for what is to be. */
  public String getShown() {
    return shown;
  }

  public void setShown(String shown) {
    this.shown = shown;
  }
}
