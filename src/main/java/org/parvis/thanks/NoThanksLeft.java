package org.parvis.thanks;

import org.parvis.shared.Refusal;

/** All the thanks of the week are given. */
public class NoThanksLeft extends Refusal {

  NoThanksLeft(ThanksLeft left) {
    super("thanks.none", left.weekly(), left.days(), left.hours());
  }
}
