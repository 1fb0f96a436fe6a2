package org.parvis.attachment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.attachment.Attachments;
import org.parvis.attachment.Limits;
import org.parvis.attachment.Uploaded;
import org.parvis.person.Viewer;

/** The files of a form that is being written. */
@Named
@RequestScoped
public class AttachmentUploads {

  @Inject private Attachments attachments;
  @Inject private Limits limits;
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

  /** What a browser offers to choose from. */
  public String getAccepted() {
    return "image/png,image/jpeg,image/gif,image/webp,." + String.join(",.", limits.types());
  }

  /** In bytes. */
  public long getLargest() {
    return limits.largest();
  }

  /** In bytes. */
  public long getLargestPicture() {
    return limits.largestPicture();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
