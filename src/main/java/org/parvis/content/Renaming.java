package org.parvis.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.parvis.person.Renamed;

/** Lets the texts of contents mention people by the name that they have now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Renaming {

  @PersistenceContext private EntityManager em;
  @Inject private Mentions mentions;

  void rename(@Observes Renamed person) {
    for (long id : mentions.contentsThatMention(person.personId())) {
      String text =
          em.createQuery("select c.text from Content c where c.id = :id", String.class)
              .setParameter("id", id)
              .getSingleResult();
      // Not an edit: who has the text open saves on the version that was read.
      em.createQuery("update Content c set c.text = :text where c.id = :id")
          .setParameter("text", text.replace("@" + person.oldName(), "@" + person.newName()))
          .setParameter("id", id)
          .executeUpdate();
    }
    em.createQuery(
            "select e from Edition e where e.content.id in"
                + " (select m.contentId from Mention m where m.personId = :person)",
            Edition.class)
        .setParameter("person", person.personId())
        .getResultList()
        .forEach(edition -> edition.rename(person.slug(), person.newName()));
  }
}
