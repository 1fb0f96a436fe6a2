package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parvis.activity.Movement;
import org.parvis.audience.Archived;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.audience.Grant;
import org.parvis.audience.Standing;
import org.parvis.content.SubmitKey;
import org.parvis.content.Turn;
import org.parvis.person.People;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Slug;

/** Founds communities, and says what they are. */
@Stateless
public class Communities {

  private static final String NAMELESS = "community";

  /** What may stand behind the name in an address. */
  private static final String NUMBER = "(-[0-9]+|-x[0-9a-f]{8})?";

  /** Pages that stand beside the communities under {@code /community/}. */
  private static final Set<String> RESERVED =
      Set.of(
          "index",
          "show",
          "new",
          "edit",
          "members",
          "about",
          "requests",
          "moderation",
          "invite",
          "guests",
          "reports",
          "delete",
          "pilot",
          "mine",
          "card",
          "page",
          "search",
          "documents",
          "events",
          "polls",
          "proposals",
          "videos",
          "news");

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject private Turn turn;
  @Inject private People people;
  @Inject private Tagging tagging;
  @Inject private Clock clock;
  @Inject private Event<Movement> movements;

  @Inject
  @ConfigProperty(name = "parvis.community.founders", defaultValue = "everyone")
  private String founders;

  /** Whether the viewer may found one. */
  public boolean canFound(Viewer viewer) {
    return viewer.isAdministrator() || "everyone".equals(founders);
  }

  /**
   * Founds a community that the viewer owns, once for each key.
   *
   * @return the end of its address
   * @throws NotFound if the viewer may not
   */
  public String found(Viewer viewer, CommunityDraft draft, SubmitKey key) {
    if (!canFound(viewer)) {
      throw new NotFound();
    }
    turn.of(viewer);
    return em.createQuery(
            "select a.slug from Community m join m.audience a"
                + " where m.createdBy = :viewer and m.submitKey = :key",
            String.class)
        .setParameter("viewer", viewer.id())
        .setParameter("key", key.value())
        .getResultStream()
        .findFirst()
        .orElseGet(() -> foundNew(viewer, draft, key));
  }

  private String foundNew(Viewer viewer, CommunityDraft draft, SubmitKey key) {
    Audience audience = new Audience();
    em.persist(audience);
    Community community = new Community(audience, viewer.id(), key.value(), clock.instant());
    String slug = freeSlug(draft);
    write(viewer, community, draft, slug);
    em.persist(community);
    em.flush();
    em.persist(new CommunityAddress(slug, community.id(), clock.instant()));
    tagging.tag(community.id(), draft.getTags());
    Grant owner = new Grant(audience.id(), viewer.id(), clock.instant());
    owner.appoint(Standing.OWNER);
    em.persist(owner);
    tell(Movement.Step.FOUNDED, viewer, audience.id());
    return slug;
  }

  /**
   * What its form holds.
   *
   * @throws NotFound for who does not own it
   */
  public CommunityDraft draft(Viewer viewer, long id) {
    CommunityDraft draft =
        em.createQuery(
                "select new org.parvis.community.CommunityDraft(m.name, m.kind, m.openness,"
                    + " m.purpose, a.hue, m.charter, m.welcome, m.startsOn, m.endsOn, m.stage,"
                    + " m.version) from Community m join m.audience a where m.id = :id and"
                    + Known.OWNED,
                CommunityDraft.class)
            .setParameter("id", id)
            .setParameter("viewer", viewer.id())
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    draft.setTags(tagging.of(id));
    draft.setReviewing(em.find(Audience.class, id).isReviewing());
    em.createQuery(
            "select p.slug from Community m, Person p where m.id = :id and p.id = m.sponsorId",
            String.class)
        .setParameter("id", id)
        .getResultStream()
        .forEach(draft::setSponsor);
    return draft;
  }

  /**
   * Changes what it is. Its old address leads to it for good.
   *
   * @return the end of its address from now on
   * @throws CommunityChanged if someone else did meanwhile
   * @throws Archived if it can only be read
   * @throws NotFound for who does not own it
   */
  public String change(Viewer viewer, long id, CommunityDraft draft) {
    turn.of(viewer);
    Community community = owned(viewer, id);
    if (community.version() != draft.getVersion()) {
      throw new CommunityChanged();
    }
    audiences.writable(community.audience());
    String slug = slugFor(community, draft);
    write(viewer, community, draft, slug);
    tagging.tag(id, draft.getTags());
    tell(Movement.Step.CHANGED, viewer, id);
    return slug;
  }

  private void write(Viewer viewer, Community community, CommunityDraft draft, String slug) {
    community.describe(draft, slug);
    community.audience().review(draft.isReviewing(), clock.instant());
    community.schedule(
        sponsor(viewer, draft), draft.getStartsOn(), draft.getEndsOn(), draft.getStage());
  }

  private void tell(Movement.Step step, Viewer viewer, long id) {
    movements.fire(new Movement(step, viewer.id(), id, Set.of(), null, clock.instant()));
  }

  private Long sponsor(Viewer viewer, CommunityDraft draft) {
    String slug = draft.getSponsor();
    if (draft.getKind() != CommunityKind.PROJECT || slug == null || slug.isBlank()) {
      return null;
    }
    return people.active(viewer, List.of(slug.strip())).stream()
        .map(PersonCard::id)
        .findFirst()
        .orElseThrow(NoSponsor::new);
  }

  private Community owned(Viewer viewer, long id) {
    return em.createQuery(
            "select m from Community m where m.id = :id and" + Known.OWNED, Community.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * The one that it has, as long as its name still makes it; else one that it had, or a new one.
   */
  private String slugFor(Community community, CommunityDraft draft) {
    Slug wanted = new Slug(draft.getName(), NAMELESS, RESERVED);
    List<String> had =
        em.createQuery(
                "select d.slug from CommunityAddress d where d.communityId = :id order by d.givenAt",
                String.class)
            .setParameter("id", community.id())
            .getResultList();
    return had.stream()
        .filter(slug -> slug.matches(wanted.base() + NUMBER))
        .findFirst()
        .orElseGet(
            () -> {
              String slug = freeSlug(draft);
              em.persist(new CommunityAddress(slug, community.id(), clock.instant()));
              return slug;
            });
  }

  /**
   * One after the other, until the transaction ends: no address is given twice. That of a private
   * one ends at random, else the next of its name would be numbered, and tell of it.
   */
  private String freeSlug(CommunityDraft draft) {
    em.createNativeQuery("update community_naming set named = named + 1 where id = 1")
        .executeUpdate();
    Slug slug = new Slug(draft.getName(), NAMELESS, RESERVED);
    if (draft.getOpenness() == Openness.PRIVATE) {
      return slug.base() + "-x" + UUID.randomUUID().toString().substring(0, 8);
    }
    return slug.firstFree(
        Set.copyOf(
            em.createQuery(
                    "select d.slug from CommunityAddress d where d.slug like :start", String.class)
                .setParameter("start", slug.base() + "%")
                .getResultList()));
  }
}
