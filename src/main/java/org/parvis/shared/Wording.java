package org.parvis.shared;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The messages of one language. */
public final class Wording {

  private final Locale locale;
  private final ResourceBundle messages;

  private Wording(Locale locale) {
    this.locale = locale;
    this.messages = ResourceBundle.getBundle("org.parvis.messages", locale);
  }

  public static Wording in(Locale locale) {
    return new Wording(locale);
  }

  public Locale locale() {
    return locale;
  }

  /** A message as it stands, without placeholders. */
  public String plain(String key) {
    return messages.getString(key);
  }

  /** A message with its placeholders filled; arguments may be messages themselves. */
  public String say(String key, Object... arguments) {
    Object[] said = Arrays.stream(arguments).map(this::said).toArray();
    return new MessageFormat(plain(key), locale).format(said);
  }

  /** Why it was refused. */
  public String say(Refusal refusal) {
    return say(refusal.messageKey(), refusal.arguments());
  }

  private Object said(Object argument) {
    return argument instanceof MessageKey message ? plain(message.key()) : argument;
  }
}
