package org.parvis.content;

import org.parvis.shared.Refusal;

/** One text mentions more people than anyone means to call. */
public class TooManyMentions extends Refusal {

  TooManyMentions(int most) {
    super("content.tooManyMentions", most);
  }
}
