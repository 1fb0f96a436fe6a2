package org.parvis.attachment;

import org.parvis.shared.Refusal;

/** A file that can't be attached; nothing was kept of it. */
public class AttachmentRefused extends Refusal {

  private final Reason reason;

  AttachmentRefused(Reason reason, Object... arguments) {
    super(reason.messageKey, arguments);
    this.reason = reason;
  }

  /** The request or the file is larger than the portal takes. */
  public static AttachmentRefused tooLarge(long largest) {
    return new AttachmentRefused(Reason.TOO_LARGE, largest >> 20);
  }

  /** No file came. */
  public static AttachmentRefused none() {
    return new AttachmentRefused(Reason.NONE);
  }

  /** Files were chosen, and not sent. */
  public static AttachmentRefused unsent() {
    return new AttachmentRefused(Reason.UNSENT);
  }

  public Reason reason() {
    return reason;
  }

  /** Why. */
  public enum Reason {
    NONE("attachment.refused.none"),
    UNSENT("attachment.refused.unsent"),
    TYPE("attachment.refused.type"),
    CONTENT("attachment.refused.content"),
    EMPTY("attachment.refused.empty"),
    TOO_LARGE("attachment.refused.tooLarge"),
    TOO_MANY("attachment.refused.tooMany"),
    QUOTA("attachment.refused.quota"),
    /** The community has no room. */
    COMMUNITY("attachment.refused.community");

    private final String messageKey;

    Reason(String messageKey) {
      this.messageKey = messageKey;
    }
  }
}
