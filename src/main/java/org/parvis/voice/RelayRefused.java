package org.parvis.voice;

import org.parvis.shared.Refusal;

/** What was said can't be relayed so, or there. */
public class RelayRefused extends Refusal {

  private RelayRefused(String messageKey) {
    super(messageKey);
  }

  /** Unknown, one of several of that name, or not among those who will see it. */
  static RelayRefused colleague() {
    return new RelayRefused("voice.refused.colleague");
  }

  /** Neither who wrote it down nor who moves it is a relay user there. */
  static RelayRefused elsewhere() {
    return new RelayRefused("voice.refused.elsewhere");
  }
}
