package org.parvis.storage;

import org.parvis.shared.Refusal;

/** An uploaded picture that can't be used; the portal is unharmed and nothing was kept. */
public class PictureRefused extends Refusal {

  private final Reason reason;

  public PictureRefused(Reason reason) {
    super(reason.messageKey());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why; the ordinal is the exit code of {@link PictureProcess}, where 0 is success. */
  public enum Reason {
    NONE("storage.picture.none"),
    UNREADABLE("storage.picture.unreadable"),
    TYPE("storage.picture.type"),
    TOO_MANY_PIXELS("storage.picture.tooManyPixels"),
    TOO_LARGE("storage.picture.tooLarge"),
    TOO_SLOW("storage.picture.tooSlow"),
    BUSY("storage.picture.busy");

    private final String messageKey;

    Reason(String messageKey) {
      this.messageKey = messageKey;
    }

    public String messageKey() {
      return messageKey;
    }

    static Reason ofExitCode(int code) {
      return code > 0 && code < values().length ? values()[code] : UNREADABLE;
    }
  }
}
