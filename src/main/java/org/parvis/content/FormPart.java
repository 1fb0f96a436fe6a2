package org.parvis.content;

import org.parvis.person.Viewer;

/**
 * What a room keeps of the form in which someone wrote a content: asked in the transaction that
 * keeps the content, once.
 */
public interface FormPart {

  /**
   * @param contentId of what the author has just published, or changes
   * @param formKey the form's: the key of {@link SubmitKey} for a new content, {@link
   *     Contents#formKey} for one that is changed
   * @return whether there was anything to keep
   */
  boolean keep(Viewer author, long contentId, RichText text, String formKey);

  /**
   * What stands at one label stands at another one too: whatever hangs on the first hangs on both,
   * in the transaction that publishes or changes them.
   *
   * @param from the content that was published or changed
   * @param to the one that says the same
   */
  default void copy(Viewer author, long from, long to, RichText text) {}

  /**
   * The form is not sent now but later, by the portal itself; asked in the transaction that notes
   * it. {@link #keep} follows then.
   */
  default void postpone(Viewer author, String formKey) {}
}
