package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.parvis.audience.Grant;
import org.parvis.person.People;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;

/** Reads one community as its pages show it. */
@Stateless
public class CommunityPages {

  private static final int MOST_ANIMATORS = 8;

  @PersistenceContext private EntityManager em;
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
    return at(viewer, slug).map(id -> page(viewer, id));
  }

  private CommunityPage page(Viewer viewer, long id) {
    Community community = em.find(Community.class, id);
    Grant grant = em.find(Grant.class, new Grant.Key(id, viewer.id()));
    JoinRequest request =
        grant == null ? em.find(JoinRequest.class, new JoinRequest.Key(id, viewer.id())) : null;
    return new CommunityPage(
        list.card(viewer, id).orElseThrow(),
        community.seen(card(viewer, community.sponsorId())),
        grant == null ? null : grant.standing(),
        grant == null ? null : grant.level(),
        request != null && request.isWaiting(),
        request == null ? null : request.declined(),
        grant == null ? inviter(viewer, id) : null,
        members.animators(viewer, id, MOST_ANIMATORS));
  }

  private PersonCard inviter(Viewer viewer, long id) {
    CommunityInvitation invitation =
        em.find(CommunityInvitation.class, new CommunityInvitation.Key(id, viewer.id()));
    return invitation == null ? null : card(viewer, invitation.inviterId());
  }

  private PersonCard card(Viewer viewer, Long personId) {
    return personId == null ? null : people.card(viewer, personId).orElse(null);
  }
}
