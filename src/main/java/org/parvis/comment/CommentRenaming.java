package org.parvis.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.parvis.content.Mentions;
import org.parvis.content.RichText;
import org.parvis.person.Renamed;

/** Lets comments mention people by the name that they have now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CommentRenaming {

  @PersistenceContext private EntityManager em;
  @Inject private Mentions mentions;

  void rename(@Observes Renamed person) {
    for (long id : mentions.commentsThatMention(person.personId())) {
      Object[] said =
          em.createQuery("select k.body, k.html from Comment k where k.id = :id", Object[].class)
              .setParameter("id", id)
              .getSingleResult();
      if (said[1] != null) {
        rename(id, (String) said[0], (String) said[1], person);
      }
    }
  }

  /** Not an edit: who has the text open saves on the version that was read. */
  private void rename(long id, String text, String html, Renamed person) {
    em.createQuery("update Comment k set k.body = :body, k.html = :html where k.id = :id")
        .setParameter("body", text.replace("@" + person.oldName(), "@" + person.newName()))
        .setParameter("html", RichText.renamed(html, person.slug(), person.newName()))
        .setParameter("id", id)
        .executeUpdate();
  }
}
