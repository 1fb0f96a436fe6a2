package org.parvis.attachment;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.parvis.storage.FileUse;

/** The stored files that are attachments, or pictures of previews. */
@Stateless
public class AttachmentUse implements FileUse {

  @PersistenceContext private EntityManager em;

  @Override
  public Set<String> used(Collection<String> hashes) {
    Set<String> used = new HashSet<>();
    for (String entity : Set.of("Attachment", "LinkPreview")) {
      used.addAll(
          em.createQuery(
                  "select distinct f.hash from " + entity + " f where f.hash in :hashes",
                  String.class)
              .setParameter("hashes", hashes)
              .getResultList());
    }
    return used;
  }
}
