package org.parvis.wall;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.parvis.audience.Door;
import org.parvis.content.Withheld;
import org.parvis.person.Viewer;

/** What its author still reads of what nobody else sees: nothing is lost. */
@Stateless
public class WithheldPosts {

  private static final String OWN = Door.WITHHELD + "and c.id = :id and c.author.id = :viewer";

  @PersistenceContext private EntityManager em;

  /** The viewer's own post of this id, if it is withheld. */
  public Optional<WithheldPost> find(Viewer viewer, long id) {
    return em.createQuery(Stream.SELECT + OWN, PostCard.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst()
        .map(this::withheld);
  }

  private WithheldPost withheld(PostCard card) {
    Object[] why =
        em.createQuery(
                "select c.withheld, c.withheldReason from Content c where c.id = :id",
                Object[].class)
            .setParameter("id", card.id())
            .getSingleResult();
    return new WithheldPost(card, (Withheld) why[0], (String) why[1]);
  }
}
