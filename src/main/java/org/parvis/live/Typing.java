package org.parvis.live;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.audience.Audiences;
import org.parvis.audience.Door;
import org.parvis.person.Status;

/**
 * Tells those who have a discussion on screen who is writing there: through its door, for the
 * moment, and nowhere kept.
 */
@Stateless
public class Typing {

  private static final String TYPIST =
      "select new org.parvis.live.Typist(c.audience.id, p.name) from Content c, Person p"
          + " where c.id = :content and p.id = :viewer and p.status = :active and"
          + Door.OPEN;

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject private Listeners listeners;

  /** Tells it; nobody, if the writer may not see the content. */
  public void by(Listener writer, long contentId) {
    Collection<Listener> looking =
        listeners.signedIn(
            page -> page == writer || page.hasOnScreen(contentId) && !page.isOf(writer));
    List<Listener> others = looking.stream().filter(page -> page != writer).toList();
    if (others.isEmpty() || others.size() == looking.size()) {
      return;
    }
    typist(writer.personId(), contentId)
        .ifPresent(
            typist -> {
              String message = Message.of(typist, writer.personId(), contentId);
              admitted(others, typist).forEach(page -> page.tell(message));
            });
  }

  private Optional<Typist> typist(long personId, long contentId) {
    return em.createQuery(TYPIST, Typist.class)
        .setParameter("content", contentId)
        .setParameter("viewer", personId)
        .setParameter("active", Status.ACTIVE)
        .getResultStream()
        .findFirst();
  }

  private List<Listener> admitted(List<Listener> pages, Typist typist) {
    Set<Long> people = pages.stream().map(Listener::personId).collect(Collectors.toSet());
    Set<Long> admitted = Set.copyOf(audiences.among(people, typist.audienceId()));
    return pages.stream().filter(page -> admitted.contains(page.personId())).toList();
  }
}
