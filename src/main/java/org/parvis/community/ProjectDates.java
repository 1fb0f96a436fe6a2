package org.parvis.community;

import org.parvis.shared.Refusal;

/** A project ends no sooner than it begins. */
public class ProjectDates extends Refusal {

  ProjectDates() {
    super("community.refusal.dates");
  }
}
