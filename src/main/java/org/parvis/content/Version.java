package org.parvis.content;

import java.time.Instant;
import org.parvis.shared.Cursor;

/**
 * What something said from an instant on.
 *
 * @param id of a former version; null for the present one
 * @param title null if it had none
 * @param html as kept
 */
public record Version(Long id, String title, String html, Instant writtenAt) {

  /** Title and text, without marks. */
  String words() {
    String text = RichText.textOf(html);
    return title == null ? text : title + "\n" + text;
  }

  String cursor() {
    return new Cursor(writtenAt, id).toString();
  }
}
