package org.parvis.person;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import org.parvis.storage.FileUse;

/** The stored files that are portraits. */
@Stateless
public class PortraitUse implements FileUse {

  @PersistenceContext private EntityManager em;

  @Override
  public Set<String> used(Collection<String> hashes) {
    return Set.copyOf(
        em.createQuery("select p.portrait from Person p where p.portrait in :hashes", String.class)
            .setParameter("hashes", hashes)
            .getResultList());
  }
}
