package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.parvis.person.People;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;

/** Reads one community as its pages show it. */
@Stateless
public class CommunityPages {

  private static final int MOST_ANIMATORS = 8;

  private static final String APPROACH =
      "select new org.parvis.community.Approach(m.id, a.slug, m.name, m.nameKey, a.hue, m.kind,"
          + " m.openness, m.purpose, m.officialAt, a.archivedAt, m.pilot, own.role, guest.invitedAt,"
          + " own.level, guest.inviterId, guest.word, ask.state, ask.answer)"
          + Known.WITH_VIEWER
          + " left join JoinRequest ask on (ask.communityId = m.id and ask.personId = :viewer)"
          + " where";
  private static final String AT =
      " and m.id in (select d.communityId from CommunityAddress d where d.slug = :slug)";

  @PersistenceContext private EntityManager em;
  @Inject private Faces faces;
  @Inject private People people;
  @Inject private CommunityList list;
  @Inject private Members members;

  /** The id of the community at this address, or at one that it had, if the viewer knows of it. */
  public Optional<Long> at(Viewer viewer, String slug) {
    return em.createQuery(
            "select m.id from Community m, CommunityAddress d"
                + " where d.slug = :slug and m.id = d.communityId and"
                + Known.OF,
            Long.class)
        .setParameter("slug", slug)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst();
  }

  /** The end of its present address, if the viewer knows of it. */
  public Optional<String> slug(Viewer viewer, long id) {
    return em.createQuery(
            "select a.slug from Community m join m.audience a where m.id = :id and" + Known.OF,
            String.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst();
  }

  /** The community at this address, or at one that it had, if the viewer knows of it. */
  public Optional<CommunityPage> find(Viewer viewer, String slug) {
    return em.createQuery(APPROACH + Known.OF + AT, Approach.class)
        .setParameter("viewer", viewer.id())
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .map(approach -> page(viewer, approach));
  }

  private CommunityPage page(Viewer viewer, Approach approach) {
    long id = approach.card().id();
    CommunityFace face = faces.of(id, () -> face(viewer, approach.card()));
    return new CommunityPage(
        approach.card().with(face.members(), face.tags()),
        face.about(),
        approach.standing(),
        approach.level(),
        approach.isAsking(),
        approach.declined(),
        card(viewer, approach.inviterId()),
        approach.word(),
        face.animators());
  }

  private CommunityFace face(Viewer viewer, CommunityCard bare) {
    CommunityCard card = list.whole(bare);
    Community community =
        em.createQuery(
                "select m from Community m join fetch m.audience where m.id = :id", Community.class)
            .setParameter("id", bare.id())
            .getSingleResult();
    return new CommunityFace(
        card.members(),
        card.tags(),
        community.seen(card(viewer, community.sponsorId())),
        members.animators(viewer, bare.id(), MOST_ANIMATORS));
  }

  private PersonCard card(Viewer viewer, Long personId) {
    return personId == null ? null : people.card(viewer, personId).orElse(null);
  }
}
