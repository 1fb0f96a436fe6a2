package org.parvis.storage;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which stored files are in use, in all rooms. */
@Stateless
public class FileUses {

  @PersistenceContext private EntityManager em;
  @Inject @Any private Instance<FileUse> all;

  /**
   * Those of these hashes that a row of any room names; the others can be swept.
   *
   * @throws RuntimeException if that is not certain, as the database is being stopped
   */
  public Set<String> used(Collection<String> hashes) {
    Set<String> used = new HashSet<>();
    all.forEach(use -> used.addAll(use.used(hashes)));
    Absence.confirm(em);
    return used;
  }
}
