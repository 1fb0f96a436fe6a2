package org.parvis.attachment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.attachment.Attached;
import org.parvis.attachment.AttachmentPart;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** What hangs on one content, after it changed. */
@Named
@RequestScoped
public class AttachmentCard {

  @Inject private AttachmentPart part;
  @Inject private Viewer viewer;

  private String key;
  private Attached attached;

  public void load() {
    if (key == null || !key.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    attached = part.of(viewer, List.of(Long.valueOf(key))).get(Long.valueOf(key));
    if (attached == null) {
      throw new NotFound();
    }
  }

  public Attached getAttached() {
    return attached;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
