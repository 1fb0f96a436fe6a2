package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.activity.Movement;
import org.parvis.audience.Audience;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/**
 * Makes templates of pilots that worked: their owners do, and administrators where they read what
 * is published; of a private one its owners only. What stands in it and who is in it stays there.
 */
@Stateless
public class Templates {

  private static final String ALL =
      "select new org.parvis.community.TemplateCard(t.id, t.name) from Template t"
          + " where t.removedAt is null order by t.name, t.id";

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Communities communities;
  @Inject private Pilots pilots;
  @Inject private Tagging tagging;
  @Inject private Clock clock;
  @Inject private Event<Movement> movements;

  /** All that are offered, by name; none to who may found no community. */
  public List<TemplateCard> all(Viewer viewer) {
    return communities.canFound(viewer)
        ? em.createQuery(ALL, TemplateCard.class).getResultList()
        : List.of();
  }

  /** What the form of a new community begins with; none of what is not offered to the viewer. */
  public Optional<Beginning> beginning(Viewer viewer, long templateId) {
    return Optional.ofNullable(em.find(Template.class, templateId))
        .filter(template -> communities.canFound(viewer) && !template.isRemoved())
        .map(
            template -> {
              PilotDraft pilot = new PilotDraft(pilots.today());
              template.prepare(pilot);
              return new Beginning(template.draft(), pilot);
            });
  }

  /** The one that was made of this community and is offered, for whoever reads it. */
  public Optional<TemplateCard> of(Viewer viewer, long id) {
    return em.createQuery(
            "select new org.parvis.community.TemplateCard(t.id, t.name) from Template t,"
                + " Community m where t.madeOf = :id and t.removedAt is null and m.id = :id and"
                + Known.READ,
            TemplateCard.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst();
  }

  /** Whether the viewer may make a template of this community now. */
  public boolean canMake(Viewer viewer, long id) {
    return found(viewer, id)
        .filter(community -> community.pilot() == PilotState.GRADUATED)
        .isPresent();
  }

  /**
   * Makes a template of what a pilot is at this moment; a second time it is made anew.
   *
   * @throws NotFound for who may not, and of what is no pilot that goes on
   */
  public void make(Viewer viewer, long id, String name) {
    turn.of(viewer);
    em.find(Audience.class, id, LockModeType.PESSIMISTIC_WRITE);
    Community community =
        found(viewer, id)
            .filter(it -> it.pilot() == PilotState.GRADUATED)
            .orElseThrow(NotFound::new);
    Template template =
        em.createQuery("select t from Template t where t.madeOf = :id", Template.class)
            .setParameter("id", id)
            .getResultStream()
            .findFirst()
            .orElseGet(() -> new Template(id));
    template.take(name, community, em.find(Pilot.class, id), tagging.of(id));
    template.sign(viewer.id(), clock.instant());
    em.persist(template);
    tell(Movement.Step.TEMPLATED, viewer, id);
  }

  /**
   * Does not offer it any more; a second time does nothing.
   *
   * @throws NotFound for who is no administrator
   */
  public void remove(Viewer viewer, long templateId) {
    Template template = administered(viewer, templateId);
    if (!template.isRemoved()) {
      template.remove(clock.instant());
      tell(Movement.Step.UNTEMPLATED, viewer, template.madeOf());
    }
  }

  /**
   * Offers it again; a second time does nothing.
   *
   * @throws NotFound for who is no administrator
   */
  public void restore(Viewer viewer, long templateId) {
    Template template = administered(viewer, templateId);
    if (template.isRemoved()) {
      template.remove(null);
      tell(Movement.Step.TEMPLATED, viewer, template.madeOf());
    }
  }

  private Template administered(Viewer viewer, long templateId) {
    if (!viewer.isAdministrator()) {
      throw new NotFound();
    }
    turn.of(viewer);
    return Optional.ofNullable(em.find(Template.class, templateId, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(NotFound::new);
  }

  private Optional<Community> found(Viewer viewer, long id) {
    String administered =
        viewer.isAdministrator()
            ? " or m.openness <> org.parvis.community.Openness.PRIVATE and" + Known.READ
            : "";
    return em.createQuery(
            "select m from Community m where m.id = :id and (" + Known.OWNED + administered + ")",
            Community.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst();
  }

  private void tell(Movement.Step step, Viewer actor, long id) {
    movements.fire(new Movement(step, actor.id(), id, Set.of(), null, clock.instant()));
  }
}
