package org.parvis.attachment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.parvis.attachment.Attachments;
import org.parvis.attachment.Uploaded;
import org.parvis.person.Viewer;

/** What hangs on forms of the viewer's that are to be sent later. */
@Named
@RequestScoped
public class AttachmentWaiting {

  @Inject private Attachments attachments;
  @Inject private Viewer viewer;

  private Map<String, List<Uploaded>> found;

  /**
   * @param keys of all forms on the page, asked for at once
   */
  public List<Uploaded> of(Collection<String> keys, String key) {
    if (found == null) {
      found = attachments.ofAll(viewer, keys);
    }
    return found.getOrDefault(key, List.of());
  }
}
