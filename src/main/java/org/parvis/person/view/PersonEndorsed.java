package org.parvis.person.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.parvis.person.Endorsements;
import org.parvis.person.Endorser;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;

/** Who endorses a skill of a colleague, and in which words. */
@Named
@RequestScoped
public class PersonEndorsed {

  private static final int SIZE = 50;

  @Inject private Endorsements endorsements;
  @Inject private PersonEndorsement skill;
  @Inject private Viewer viewer;

  private String before;
  private Page<Endorser> page;

  public void load() {
    skill.load();
    Cursor cursor = Optional.ofNullable(before).flatMap(Cursor::parse).orElseGet(Cursor::newest);
    page = endorsements.who(viewer, skill.getEndorsed(), cursor, SIZE);
  }

  public List<Endorser> getRows() {
    return page.rows();
  }

  public String getNext() {
    return page.next();
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
