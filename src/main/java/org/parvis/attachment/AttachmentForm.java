package org.parvis.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parvis.content.FormPart;
import org.parvis.content.RichText;
import org.parvis.person.Viewer;

/** Publishes what was attached to a form with it. */
@ApplicationScoped
public class AttachmentForm implements FormPart {

  @Inject private Attachments attachments;
  @Inject private Previews previews;

  @Override
  public boolean keep(Viewer author, long contentId, RichText text, String formKey) {
    boolean bound = attachments.bind(author, contentId, formKey);
    previews.follow(author, contentId, text, formKey);
    return bound;
  }

  @Override
  public void copy(Viewer author, long from, long to, RichText text) {
    attachments.copy(from, to);
    previews.copy(author, from, to, text);
  }

  @Override
  public void postpone(Viewer author, String formKey) {
    attachments.renew(author, formKey);
    previews.renew(author, formKey);
  }
}
