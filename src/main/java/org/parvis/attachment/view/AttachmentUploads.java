package org.parvis.attachment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.attachment.Attachments;
import org.parvis.attachment.Uploaded;
import org.parvis.person.Viewer;

/** The files of a form that is being written. */
@Named
@RequestScoped
public class AttachmentUploads {

  @Inject private Attachments attachments;
  @Inject private Viewer viewer;

  private String key;
  private List<Uploaded> rows;

  /** Of the form with this key; read once. */
  public List<Uploaded> of(String formKey) {
    if (rows == null) {
      rows = attachments.of(viewer, formKey);
    }
    return rows;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
