package org.parvis.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;

/** What is taken to another place brings its files: there has to be room for them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AttachmentMoves {

  @Inject private Attachments attachments;

  /**
   * @throws AttachmentRefused if there is not
   */
  void follow(@Observes Activity activity) {
    if (activity.verb() == Verb.MOVED) {
      attachments.refuseWithoutRoom(activity.contentId());
    }
  }
}
