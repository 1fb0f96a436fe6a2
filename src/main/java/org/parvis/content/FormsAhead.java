package org.parvis.content;

import java.util.Collection;
import java.util.Set;

/**
 * Knows forms that are to be sent at a later time, whose files, drafts and the like must stay as
 * they are until then.
 */
public interface FormsAhead {

  /** Those of these {@link SubmitKey keys} whose form is still to be sent. */
  Set<String> among(Collection<String> formKeys);
}
