package org.parvis.thanks.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.parvis.person.People;
import org.parvis.person.Profile;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;
import org.parvis.thanks.Gratitude;
import org.parvis.thanks.ThanksFor;
import org.parvis.thanks.ThanksReceived;

/** What one colleague was thanked for. */
@Named
@RequestScoped
public class ThanksOf {

  private static final int SIZE = 20;
  private static final int GLIMPSE = 3;

  @Inject private Gratitude gratitude;
  @Inject private People people;
  @Inject private Viewer viewer;

  private String key;
  private String before;
  private Profile person;
  private List<ThanksFor> reasons = List.of();
  private Page<ThanksReceived> page = new Page<>(List.of(), null);

  public void load() {
    load(SIZE);
  }

  /** The latest few, for the profile. */
  public void glimpse() {
    load(GLIMPSE);
  }

  private void load(int size) {
    person = people.profile(viewer, key).orElseThrow(NotFound::new);
    reasons = gratitude.reasons(viewer, person.id());
    Cursor cursor = Optional.ofNullable(before).flatMap(Cursor::parse).orElseGet(Cursor::newest);
    if (!reasons.isEmpty()) {
      page = gratitude.received(viewer, person.id(), cursor, size);
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

  public List<ThanksReceived> getRows() {
    return page.rows();
  }

  public String getNext() {
    return page.next();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
