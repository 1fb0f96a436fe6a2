package org.parvis.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parvis.content.FormPart;
import org.parvis.content.RichText;
import org.parvis.person.Viewer;

/** A draft goes in the transaction that publishes it, or schedules it. */
@ApplicationScoped
public class DraftSent implements FormPart {

  @Inject private Drafts drafts;

  @Override
  public boolean keep(Viewer author, long contentId, RichText text, String formKey) {
    drafts.sent(author.id(), formKey);
    return false;
  }

  @Override
  public void postpone(Viewer author, String formKey) {
    drafts.sent(author.id(), formKey);
  }
}
