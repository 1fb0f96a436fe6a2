package org.parvis.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parvis.audience.Audiences;
import org.parvis.content.Content;
import org.parvis.content.SubmitKey;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.Text;

/** The proposals that people go on writing later; nobody else ever reads them. */
@Stateless
public class ProposalDrafts {

  /** So many a person keeps. */
  static final int MOST = 50;

  private static final int LONGEST = 32_000;

  private static final String CARD =
      "select new org.parvis.proposal.KeptCard(k.id, k.formKey, k.audienceId, k.campaignId, k.title, k.body,"
          + " k.format, k.changes, k.beneficiaries, k.writtenAt) from KeptProposal k"
          + " where k.authorId = :viewer";

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject private Turn turn;
  @Inject private Clock clock;

  /**
   * Keeps what stands in a form, once for each key; nothing where it was published meanwhile.
   *
   * @return the id of the draft, empty where it was published
   * @throws ProposalRefused if there are too many
   * @throws org.parvis.shared.InvalidText if something is too long
   * @throws org.parvis.shared.NotFound if the viewer is not in the audience
   */
  public Optional<Long> keep(Viewer viewer, long audienceId, ProposalDraft typed, SubmitKey key) {
    return keep(viewer, audienceId, null, typed, key);
  }

  /**
   * The same of what answers a call for ideas.
   *
   * @param campaignId that the viewer sees; null for none
   */
  public Optional<Long> keep(
      Viewer viewer, long audienceId, Long campaignId, ProposalDraft typed, SubmitKey key) {
    turn.of(viewer);
    audiences.forWriting(viewer, audienceId);
    if (isPublished(viewer, key)) {
      return Optional.empty();
    }
    ProposalDraft draft =
        new ProposalDraft(
            Text.optional(typed.title(), Content.LONGEST_TITLE, "proposal.field.title"),
            Text.optionalLines(typed.why(), LONGEST, "proposal.field.why"),
            Text.optional(typed.format(), 12, "proposal.field.why"),
            typed.changed(),
            typed.helped());
    KeptProposal kept = of(viewer, key).orElseGet(() -> another(viewer, key));
    kept.write(audienceId, draft, clock.instant());
    kept.answer(campaignId);
    em.persist(kept);
    em.flush();
    return Optional.of(kept.id());
  }

  private KeptProposal another(Viewer viewer, SubmitKey key) {
    long kept =
        em.createQuery(
                "select count(k.id) from KeptProposal k where k.authorId = :viewer", Long.class)
            .setParameter("viewer", viewer.id())
            .getSingleResult();
    if (kept >= MOST) {
      throw ProposalRefused.drafts();
    }
    return new KeptProposal(viewer.id(), key.value());
  }

  private boolean isPublished(Viewer viewer, SubmitKey key) {
    return !em.createQuery(
            "select c.id from Content c where c.author.id = :viewer and c.submitKey = :key",
            Long.class)
        .setParameter("viewer", viewer.id())
        .setParameter("key", key.value())
        .getResultList()
        .isEmpty();
  }

  /** The viewer’s own, the latest first. */
  public List<KeptCard> mine(Viewer viewer) {
    return cards(viewer, " order by k.writtenAt desc, k.id desc").getResultList();
  }

  /** One of the viewer’s own. */
  public Optional<KeptCard> find(Viewer viewer, long id) {
    return cards(viewer, " and k.id = :id").setParameter("id", id).getResultStream().findFirst();
  }

  /** Forgets one of the viewer’s own; a second time does nothing. */
  public void delete(Viewer viewer, long id) {
    em.createQuery("delete from KeptProposal k where k.authorId = :viewer and k.id = :id")
        .setParameter("viewer", viewer.id())
        .setParameter("id", id)
        .executeUpdate();
  }

  /** What was written in the form of this key has been published. */
  public void sent(Viewer viewer, SubmitKey key) {
    of(viewer, key).ifPresent(em::remove);
  }

  private Optional<KeptProposal> of(Viewer viewer, SubmitKey key) {
    return em.createQuery(
            "select k from KeptProposal k where k.authorId = :viewer and k.formKey = :key",
            KeptProposal.class)
        .setParameter("viewer", viewer.id())
        .setParameter("key", key.value())
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<KeptCard> cards(Viewer viewer, String rest) {
    return em.createQuery(CARD + rest, KeptCard.class).setParameter("viewer", viewer.id());
  }
}
