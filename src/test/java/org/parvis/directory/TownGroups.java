package org.parvis.directory;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;

/** Groups of a directory that tests need, without a directory. */
@Stateless
public class TownGroups {

  @PersistenceContext private EntityManager em;

  /** A new group that nobody is in, and its id. */
  public long group(String name) {
    String uid = UUID.randomUUID().toString();
    DirectoryGroup group =
        new DirectoryGroup(new FoundGroup(uid, uid, name, "ou=groups", Set.of()));
    em.persist(group);
    return group.id();
  }
}
