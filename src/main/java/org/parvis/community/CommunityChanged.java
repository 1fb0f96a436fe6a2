package org.parvis.community;

import org.parvis.shared.Refusal;

/** Someone else has changed it since the form was opened. */
public class CommunityChanged extends Refusal {

  CommunityChanged() {
    super("community.refusal.changed");
  }
}
