package org.parvis.voice.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.audience.Audience;
import org.parvis.person.Viewer;
import org.parvis.voice.Badge;
import org.parvis.voice.Office;
import org.parvis.voice.OfficeBoard;

/** What stands beside the names of those who carry the network. */
@Named
@RequestScoped
public class VoiceBadges {

  @Inject private OfficeBoard board;
  @Inject private Viewer viewer;

  private final Map<Long, List<Badge>> read = new HashMap<>();

  /** Wherever they hold an office that the viewer sees. */
  public List<Badge> of(long personId) {
    return read.computeIfAbsent(personId, id -> board.of(viewer, id));
  }

  /** In one place; to be asked of places only that the viewer sees. */
  public Set<Office> at(long audienceId, long personId) {
    return board.at(audienceId, personId);
  }

  /** Whether the viewer is offered to relay something here. */
  public boolean relays(Long audienceId) {
    return board.offersRelay(viewer, audienceId == null ? Audience.COMPANY : audienceId);
  }

  public Office[] getOffices() {
    return Office.values();
  }

  /** The place that is the whole company. */
  public long getCompany() {
    return Audience.COMPANY;
  }

  /** Whether the viewer names those of the company. */
  public boolean isNaming() {
    return viewer.isAdministrator();
  }
}
