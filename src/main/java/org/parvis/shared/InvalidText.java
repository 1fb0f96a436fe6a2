package org.parvis.shared;

/** A text that is missing, too long or not made of characters; names the field by a message key. */
public class InvalidText extends Refusal {

  private InvalidText(String messageKey, Object... arguments) {
    super(messageKey, arguments);
  }

  public static InvalidText missing(String fieldKey) {
    return new InvalidText("shared.text.missing", new MessageKey(fieldKey));
  }

  public static InvalidText tooLong(String fieldKey, int longest) {
    return new InvalidText("shared.text.tooLong", new MessageKey(fieldKey), longest);
  }
}
