package org.parvis.community;

import org.parvis.shared.Refusal;

/**
 * People write themselves where they work: that opens no door that an animator keeps. And whoever
 * does not animate a place does not open its door.
 */
public class NotBindable extends Refusal {

  private NotBindable(String key) {
    super(key);
  }

  static NotBindable byOwnWord() {
    return new NotBindable("community.refusal.binding");
  }

  static NotBindable fromOutside() {
    return new NotBindable("community.refusal.bindingOutside");
  }
}
