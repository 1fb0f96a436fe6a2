package org.parvis.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.parvis.content.Mentions;
import org.parvis.person.Renamed;

/** Lets posts mention people by the name that they have now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PostRenaming {

  @PersistenceContext private EntityManager em;
  @Inject private Mentions mentions;

  void rename(@Observes Renamed person) {
    for (long id : mentions.contentsThatMention(person.personId())) {
      Post post = em.find(Post.class, id);
      if (post != null) {
        post.rename(person.slug(), person.newName());
      }
    }
  }
}
