package org.parvis.thanks.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.person.People;
import org.parvis.person.Profile;
import org.parvis.person.Viewer;
import org.parvis.shared.ListingOf;
import org.parvis.shared.NotFound;
import org.parvis.thanks.Gratitude;
import org.parvis.thanks.ThanksFor;
import org.parvis.thanks.ThanksReceived;

/** What one colleague was thanked for. */
@Named
@RequestScoped
public class ThanksOf extends ListingOf<ThanksReceived> {

  private static final int SIZE = 20;
  private static final int GLIMPSE = 3;

  @Inject private Gratitude gratitude;
  @Inject private People people;
  @Inject private Viewer viewer;

  private Profile person;
  private List<ThanksFor> reasons = List.of();

  public void load() {
    load(SIZE);
  }

  /** The latest few, for the profile. */
  public void glimpse() {
    load(GLIMPSE);
  }

  private void load(int size) {
    person = people.profile(viewer, getKey()).orElseThrow(NotFound::new);
    reasons = gratitude.reasons(viewer, person.id());
    if (!reasons.isEmpty()) {
      show(gratitude.received(viewer, person.id(), start(), size));
    }
  }

  public Profile getPerson() {
    return person;
  }

  public boolean isMine() {
    return viewer.is(person.id());
  }

  public List<ThanksFor> getReasons() {
    return reasons;
  }
}
