package org.parvis.voice;

import org.parvis.shared.Refusal;

/** The colleague is unknown, one of several of that name, or not among those who will see it. */
public class RelayRefused extends Refusal {

  RelayRefused() {
    super("voice.refused.colleague");
  }
}
