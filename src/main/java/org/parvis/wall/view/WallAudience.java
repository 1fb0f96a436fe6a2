package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Audience;
import org.parvis.audience.Place;
import org.parvis.audience.Places;

/**
 * Who sees what is written, for {@code /WEB-INF/wall/audience.xhtml} beside the button that
 * publishes. To be asked of places only whose content the viewer sees.
 */
@Named
@RequestScoped
public class WallAudience {

  @Inject private Places places;

  /** The place, null for the company. */
  public Place place(long audienceId) {
    return places.of(audienceId).orElse(null);
  }

  /** How many are in it; 0 for the company. */
  public long size(long audienceId) {
    return audienceId == Audience.COMPANY ? 0 : places.size(audienceId);
  }
}
