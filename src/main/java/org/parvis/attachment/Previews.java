package org.parvis.attachment;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parvis.activity.Nudge;
import org.parvis.audience.Door;
import org.parvis.content.Contents;
import org.parvis.content.RichText;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.storage.Fitted;

/** Which links are shown with a preview, and which previews are still to be fetched. */
@Stateless
public class Previews {

  private static final String UNWANTED =
      " from LinkPreview p where p.ownerId = :viewer and p.formKey = :key and p.contentId is null";

  private static final int SWEPT_AT_ONCE = 1000;

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Contents contents;
  @Inject private Clock clock;
  @Inject private Event<Nudge> nudges;

  @Inject
  @ConfigProperty(name = "parvis.previews", defaultValue = "true")
  private boolean fetched;

  /** Notes the first link of what was just written; its preview is fetched later. */
  public void follow(Viewer author, long contentId, RichText text, String formKey) {
    String address = FirstLink.of(text).orElse(null);
    boolean unwanted = forgetUnwanted(author, formKey).contains(address);
    LinkPreview known = of(contentId).orElse(null);
    if (known != null && !known.isOf(address)) {
      em.remove(known);
      em.flush();
      known = null;
    }
    if (known == null && address != null && fetched) {
      known = LinkPreview.of(author.id(), contentId, address, clock.instant());
      em.persist(known);
    }
    if (known != null && unwanted) {
      known.remove();
    }
  }

  /** Shows with a content the preview that another one has, or neither. */
  public void copy(Viewer author, long from, long to, RichText text) {
    follow(author, to, text, Contents.formKey(to));
    boolean unwanted = of(from).filter(LinkPreview::isRemoved).isPresent();
    of(to).filter(preview -> unwanted).ifPresent(LinkPreview::remove);
  }

  /** The viewer does not want this address shown with the form that they are writing. */
  public void refuse(Viewer viewer, String formKey, String address) {
    turn.of(viewer);
    boolean usable =
        formKey != null && formKey.matches("[A-Za-z0-9-]{1,40}") && FirstLink.isUsable(address);
    if (!usable) {
      throw new NotFound();
    }
    forgetUnwanted(viewer, formKey);
    em.persist(LinkPreview.unwanted(viewer.id(), formKey, address, clock.instant()));
  }

  /**
   * Takes the preview off a content of the viewer's own.
   *
   * @throws NotFound if it is another's, or there is none
   */
  public void remove(Viewer viewer, long contentId) {
    contents.own(viewer, contentId);
    of(contentId).orElseThrow(NotFound::new).remove();
  }

  /** The hash of a preview's picture, if the viewer may see what it hangs on. */
  public Optional<String> picture(Viewer viewer, long id) {
    return em.createQuery(
            "select p.hash from LinkPreview p, Content c where p.id = :id and p.hash is not null"
                + " and c.id = p.contentId and"
                + Door.OPEN,
            String.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst();
  }

  /** The ids of those to be fetched now, the longest waiting first. */
  public List<Long> due(int most) {
    return em.createQuery(
            "select p.id from LinkPreview p where p.state = :pending and p.nextAt <= :now"
                + " and p.contentId is not null order by p.nextAt",
            Long.class)
        .setParameter("pending", LinkPreview.State.PENDING)
        .setParameter("now", clock.instant())
        .setMaxResults(most)
        .getResultList();
  }

  /** The address to fetch, for one of all servers that ask at once. */
  public Optional<String> take(long id) {
    return held(id).filter(preview -> preview.take(clock.instant())).map(LinkPreview::address);
  }

  public void show(long id, PageWords words, String pictureHash, Fitted picture) {
    held(id)
        .ifPresent(
            preview -> {
              preview.show(words, pictureHash, picture);
              tell(preview);
            });
  }

  public void fail(long id, boolean forGood) {
    held(id)
        .ifPresent(
            preview -> {
              preview.fail(forGood);
              tell(preview);
            });
  }

  /** What was refused for a form counts as refused just now. */
  public void renew(Viewer author, String formKey) {
    em.createQuery(
            "update LinkPreview p set p.nextAt = :now where p.ownerId = :viewer"
                + " and p.formKey = :key and p.contentId is null")
        .setParameter("now", clock.instant())
        .setParameter("viewer", author.id())
        .setParameter("key", formKey)
        .executeUpdate();
  }

  /** Forgets what was refused for forms that were never sent; not for those to be sent later. */
  public void sweep(Instant before) {
    Set<String> forms =
        new HashSet<>(
            em.createQuery(
                    "select distinct p.formKey from LinkPreview p"
                        + " where p.contentId is null and p.nextAt < :before",
                    String.class)
                .setParameter("before", before)
                .setMaxResults(SWEPT_AT_ONCE)
                .getResultList());
    forms.removeAll(contents.ahead(forms));
    if (!forms.isEmpty()) {
      em.createQuery(
              "delete from LinkPreview p where p.contentId is null and p.nextAt < :before"
                  + " and p.formKey in :keys")
          .setParameter("before", before)
          .setParameter("keys", forms)
          .executeUpdate();
    }
  }

  private void tell(LinkPreview preview) {
    nudges.fire(new Nudge(Set.of(preview.ownerId()), "attachment"));
  }

  private Optional<LinkPreview> held(long id) {
    return Optional.ofNullable(em.find(LinkPreview.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private Optional<LinkPreview> of(long contentId) {
    return em.createQuery(
            "select p from LinkPreview p where p.contentId = :content", LinkPreview.class)
        .setParameter("content", contentId)
        .getResultStream()
        .findFirst();
  }

  private List<String> forgetUnwanted(Viewer viewer, String formKey) {
    List<String> addresses =
        em.createQuery("select p.address" + UNWANTED, String.class)
            .setParameter("viewer", viewer.id())
            .setParameter("key", formKey)
            .getResultList();
    if (!addresses.isEmpty()) {
      em.createQuery("delete" + UNWANTED)
          .setParameter("viewer", viewer.id())
          .setParameter("key", formKey)
          .executeUpdate();
    }
    return addresses;
  }
}
