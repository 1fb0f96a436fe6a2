package org.parvis.security;

import java.time.Instant;
import org.parvis.person.FirstSteps;
import org.parvis.person.Language;
import org.parvis.person.Reading;
import org.parvis.person.Role;
import org.parvis.person.Theme;
import org.parvis.person.Viewer;

/** An active person who may come in, and the epoch in which their sessions are good. */
public record Entry(int epoch, Viewer viewer) {

  /** JPQL that reads one from a {@code Credential c} and its {@code Person p}. */
  static final String SELECT =
      "select new org.parvis.security.Entry(c.epoch, p.id, p.slug, p.name, p.portrait, p.role,"
          + " p.language, p.theme, p.firstSteps, p.readingOrder, p.readingShow,"
          + " p.readBefore) from Credential c join c.person p"
          + " where p.status = org.parvis.person.Status.ACTIVE";

  public Entry(
      int epoch,
      Long id,
      String slug,
      String name,
      String portrait,
      Role role,
      Language language,
      Theme theme,
      FirstSteps firstSteps,
      Reading.Order order,
      Reading.Show show,
      Instant readBefore) {
    this(
        epoch,
        new Viewer(
            id,
            slug,
            name,
            portrait,
            role,
            language,
            theme,
            firstSteps,
            new Reading(order, show, readBefore)));
  }
}
