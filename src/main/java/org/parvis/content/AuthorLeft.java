package org.parvis.content;

import org.parvis.shared.Refusal;

/** What waits was written by someone who is no longer in the place. */
public class AuthorLeft extends Refusal {

  AuthorLeft() {
    super("content.authorLeft");
  }
}
