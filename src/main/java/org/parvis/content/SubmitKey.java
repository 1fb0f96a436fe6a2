package org.parvis.content;

import java.util.UUID;
import java.util.regex.Pattern;

/** Made once for a form: what is sent twice with it, by the same person, is kept once. */
public record SubmitKey(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,40}");

  /** The key that a form sent; a form without a usable one counts as sent once. */
  public SubmitKey {
    if (value == null || !FORM.matcher(value).matches()) {
      value = UUID.randomUUID().toString();
    }
  }

  public static SubmitKey random() {
    return new SubmitKey(null);
  }
}
