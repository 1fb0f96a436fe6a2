package org.parvis.thanks;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Audiences;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.content.Publisher;
import org.parvis.content.SubmitKey;
import org.parvis.content.Turn;
import org.parvis.person.People;
import org.parvis.person.PersonCard;
import org.parvis.person.Skills;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** Gives thanks, and tells what someone was thanked for, through the door. */
@Stateless
public class Gratitude {

  private static final String FROM =
      " from ThanksPerson t, Thanks k join k.content c join k.skill s join c.author a"
          + " where t.personId = :person and k.id = t.thanksId and"
          + Door.OPEN;
  private static final String RECEIVED =
      "select new org.parvis.thanks.ThanksReceived(c.id, t.thankedAt, substring(c.text, 1, 500),"
          + " s.name, a.id, a.slug, a.name, a.portrait, a.jobTitle, a.department)"
          + FROM
          + " and (t.thankedAt < :at or (t.thankedAt = :at and t.thanksId < :id))"
          + " order by t.thankedAt desc, t.thanksId desc";
  private static final String FOR =
      "select new org.parvis.thanks.ThanksFor(s.name, count(c.id))"
          + FROM
          + "group by s.name, s.nameKey order by s.nameKey";

  @PersistenceContext private EntityManager em;
  @Inject private Publisher publisher;
  @Inject private Credits credits;
  @Inject private People people;
  @Inject private Skills skills;
  @Inject private Audiences audiences;
  @Inject private Turn turn;
  @Inject private Event<Activity> activities;

  /**
   * Publishes a thanks, once for each key.
   *
   * @return its id
   * @throws CannotThank if those named can't be thanked by the viewer
   * @throws NoThanksLeft if all of the week are given
   * @throws NotFound if the viewer is not in the audience
   */
  public long give(Viewer viewer, long audienceId, ThanksDraft draft, SubmitKey key) {
    draft.check();
    skills.ensure(viewer, List.of(draft.skill()));
    turn.of(viewer);
    if (!isSent(viewer, key)) {
      credits.refuseWithout(viewer);
    }
    Content content =
        publisher.publish(
            viewer, audienceId, Content.Kind.THANKS, draft.words(), draft.format(), key);
    if (content.kind() != Content.Kind.THANKS) {
      throw new NotFound();
    }
    if (em.find(Thanks.class, content.id()) == null) {
      Set<Long> thanked = thanked(viewer, audienceId, draft);
      credits.spend(viewer, content.id());
      keep(viewer, content, thanked, draft);
      if (content.isWithheld()) {
        return content.id();
      }
      activities.fire(
          new Activity(
              Verb.THANKED,
              viewer.id(),
              content.id(),
              null,
              audienceId,
              thanked,
              content.publishedAt()));
    }
    return content.id();
  }

  /** What the viewer has left of the thanks of the week. */
  public ThanksLeft left(Viewer viewer) {
    return credits.left(viewer);
  }

  /** The thanks that this person was given, the latest first. */
  public Page<ThanksReceived> received(Viewer viewer, long personId, Cursor before, int size) {
    return Page.cut(
        em.createQuery(RECEIVED, ThanksReceived.class)
            .setParameter("person", personId)
            .setParameter("viewer", viewer.id())
            .setParameter("at", before.at())
            .setParameter("id", before.id())
            .setMaxResults(size + 1)
            .getResultList(),
        size,
        ThanksReceived::cursor);
  }

  /** What this person was thanked for, in the order of the names of the skills. */
  public List<ThanksFor> reasons(Viewer viewer, long personId) {
    return em.createQuery(FOR, ThanksFor.class)
        .setParameter("person", personId)
        .setParameter("viewer", viewer.id())
        .getResultList();
  }

  private boolean isSent(Viewer viewer, SubmitKey key) {
    return !em.createQuery(
            "select c.id from Content c where c.author.id = :viewer and c.submitKey = :key",
            Long.class)
        .setParameter("viewer", viewer.id())
        .setParameter("key", key.value())
        .getResultList()
        .isEmpty();
  }

  private Set<Long> thanked(Viewer viewer, long audienceId, ThanksDraft draft) {
    if (draft.people().contains(viewer.slug())) {
      throw CannotThank.oneself();
    }
    Set<Long> named = new LinkedHashSet<>();
    people.active(viewer, draft.people()).stream().map(PersonCard::id).forEach(named::add);
    if (named.size() < draft.people().size()
        || audiences.among(named, audienceId).size() < named.size()) {
      throw CannotThank.absent();
    }
    return named;
  }

  private void keep(Viewer viewer, Content content, Set<Long> thanked, ThanksDraft draft) {
    em.persist(new Thanks(content, skills.named(viewer, draft.skill()).orElseThrow()));
    int place = 0;
    for (long person : thanked) {
      ThanksPerson.Key key = new ThanksPerson.Key(content.id(), person);
      em.persist(new ThanksPerson(key, place++, content.publishedAt()));
    }
  }
}
