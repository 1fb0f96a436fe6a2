package org.parvis.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.parvis.content.FormPart;
import org.parvis.content.FormsAhead;
import org.parvis.content.RichText;
import org.parvis.person.Viewer;

/**
 * A scheduled form is over in the transaction that publishes it, whether at its time or because its
 * author sent it before: its key is published once.
 */
@ApplicationScoped
@Transactional
public class ScheduledForm implements FormPart, FormsAhead {

  @PersistenceContext private EntityManager em;

  @Override
  public boolean keep(Viewer author, long contentId, RichText text, String formKey) {
    em.createQuery(
            "select s from Scheduled s where s.authorId = :author and s.submitKey = :key",
            Scheduled.class)
        .setParameter("author", author.id())
        .setParameter("key", formKey)
        .getResultStream()
        .forEach(scheduled -> scheduled.publishedAs(contentId));
    return false;
  }

  /** Also those deleted lately, as that can be taken back. */
  @Override
  public Set<String> among(Collection<String> formKeys) {
    return new HashSet<>(
        em.createQuery(
                "select s.submitKey from Scheduled s where s.submitKey in :keys"
                    + " and s.state <> :published",
                String.class)
            .setParameter("keys", formKeys)
            .setParameter("published", Scheduled.State.PUBLISHED)
            .getResultList());
  }
}
