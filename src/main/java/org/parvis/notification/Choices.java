package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.person.Viewer;

/** How each person wants to be told. */
@Stateless
public class Choices {

  @PersistenceContext private EntityManager em;

  /** For each kind, in the order of the page. */
  public List<Wish> of(Viewer viewer) {
    return List.copyOf(of(viewer.id()).values());
  }

  public Map<Kind, Wish> of(long personId) {
    Map<Kind, Wish> wishes = new EnumMap<>(Kind.class);
    Stream.of(Kind.values())
        .forEach(kind -> wishes.put(kind, new Wish(kind, kind.rings(), kind.usual())));
    em.createQuery("select x from Choice x where x.key.personId = :person", Choice.class)
        .setParameter("person", personId)
        .getResultStream()
        .forEach(
            x -> wishes.put(x.kind(), new Wish(x.kind(), x.bell() == Choice.Bell.RINGS, x.mail())));
    return wishes;
  }

  /**
   * Keeps what was chosen; kinds that are not named stay as they are.
   *
   * @param zone in which the person reads, for the hour of digests; null if unknown
   */
  public void choose(Viewer viewer, List<Wish> wishes, ZoneId zone) {
    for (Wish wish : wishes) {
      Choice.Bell bell = wish.rings() ? Choice.Bell.RINGS : Choice.Bell.SILENT;
      Rhythm mail =
          wish.kind() == Kind.WALL && wish.mail() == Rhythm.ONCE ? Rhythm.WEEKLY : wish.mail();
      choice(viewer.id(), wish.kind()).choose(bell, mail);
    }
    if (zone != null) {
      Reader reader = em.find(Reader.class, viewer.id());
      if (reader == null) {
        em.persist(new Reader(viewer.id(), zone));
      } else {
        reader.moveTo(zone);
      }
    }
  }

  /** No mail about this kind any more. */
  public void noMail(long personId, Kind kind) {
    choice(personId, kind).noMail();
  }

  private Choice choice(long personId, Kind kind) {
    Choice found = em.find(Choice.class, new Choice.Key(personId, kind));
    if (found == null) {
      found = new Choice(personId, kind);
      em.persist(found);
    }
    return found;
  }
}
