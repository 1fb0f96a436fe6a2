package org.parvis.proposal;

import java.time.Instant;
import org.parvis.content.RichText;

/**
 * A draft as its author sees it.
 *
 * @param key of its form
 * @param placeId where it is to be published
 * @param campaignId the call that it answers, null for none
 * @param body as typed
 * @param format how that is written, by the name that the form gives it
 */
public record KeptCard(
    long id,
    String key,
    long placeId,
    Long campaignId,
    String title,
    String body,
    String format,
    String changes,
    String beneficiaries,
    Instant writtenAt) {

  private static final String HTML = "html";

  /** The reason as light Markdown, for a plain field. */
  public String markdown() {
    return HTML.equals(format) && body != null ? RichText.markdown(RichText.safe(body)) : body;
  }

  /** The reason as an editor shows it, null where it was written in a plain field. */
  public String editable() {
    return HTML.equals(format) && body != null ? RichText.editable(RichText.safe(body)) : null;
  }
}
