package org.parvis.attachment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.parvis.attachment.Attached;
import org.parvis.attachment.AttachmentPart;
import org.parvis.person.Viewer;

/** What hangs on contents that only their authors see, and who decides about them. */
@Named
@RequestScoped
public class AttachmentWithheld {

  @Inject private AttachmentPart part;
  @Inject private Viewer viewer;

  private Map<Long, Attached> attached = Map.of();

  /** Reads it for a whole page at once. */
  public void load(Collection<Long> contentIds) {
    attached = part.ofWithheld(viewer, contentIds);
  }

  /** Of one content that was not read with others. */
  public Attached one(long contentId) {
    return part.ofWithheld(viewer, List.of(contentId)).get(contentId);
  }

  /** Of one of those that were; null for nothing. */
  public Attached of(long contentId) {
    return attached.get(contentId);
  }
}
