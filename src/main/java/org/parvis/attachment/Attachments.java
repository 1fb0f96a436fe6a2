package org.parvis.attachment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.attachment.AttachmentRefused.Reason;
import org.parvis.audience.Audience;
import org.parvis.audience.Door;
import org.parvis.content.Contents;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.storage.Sql;

/** What hangs on contents, and on forms that are being written. */
@Stateless
public class Attachments {

  private static final int AT_ONCE = 200;
  private static final Pattern FORM_KEY = Pattern.compile("[A-Za-z0-9-]{1,40}");
  private static final Pattern EDITING =
      Pattern.compile(Contents.formKey(0).replace("0", "(\\d{1,18})"));
  private static final String STAGED =
      " a.ownerId = :viewer and a.formKey = :key and a.contentId is null ";
  private static final String SEEN =
      " (a.contentId is null and a.ownerId = :viewer"
          + " or exists (select c.id from Content c where c.id = a.contentId and"
          + " ("
          + Door.OPEN
          + "or"
          + Door.WITHHELD
          + "))) ";

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Contents contents;
  @Inject private Limits limits;
  @Inject private Clock clock;

  /**
   * Keeps an upload for a form of the viewer's.
   *
   * @throws AttachmentRefused if there are too many, or the viewer has no room
   */
  public void stage(Viewer viewer, String formKey, long place, Upload upload) {
    turn.of(viewer);
    long same =
        of(viewer, usable(formKey)).stream()
            .filter(it -> it.kind() == upload.kind() && !it.leaving())
            .count();
    if (same >= Limits.MOST) {
      throw new AttachmentRefused(Reason.TOO_MANY, Limits.MOST);
    }
    if (used(viewer) + upload.bytes() > limits.quota()) {
      throw new AttachmentRefused(Reason.QUOTA, limits.quota() >> 20);
    }
    em.persist(new Attachment(viewer.id(), formKey, place, upload, clock.instant()));
  }

  /** How many bytes the viewer has attached: the same file in several places is kept once. */
  public long used(Viewer viewer) {
    return new Sql()
        .add("select coalesce(sum(f.bytes), 0) from (select distinct a.hash, a.bytes")
        .add(" from attachment a where a.owner_id = ?) f", viewer.id())
        .rows(em)
        .get(0)
        .number(0);
  }

  /** What hangs on a form of the viewer's: what is new, and what the content has already. */
  public List<Uploaded> of(Viewer viewer, String formKey) {
    return em.createQuery(
            "select new org.parvis.attachment.Uploaded(a.id, a.kind, a.name, a.extension,"
                + " a.bytes, a.alt, a.leavingAt) from Attachment a where"
                + STAGED
                + "or a.contentId = :content and a.ownerId = :viewer and"
                + SEEN
                + "order by a.place, a.id",
            Uploaded.class)
        .setParameter("viewer", viewer.id())
        .setParameter("key", formKey)
        .setParameter("content", contentOf(formKey).orElse(0L))
        .getResultList();
  }

  /** The content that a form changes; empty for one that makes a new content. */
  public static Optional<Long> contentOf(String formKey) {
    Matcher editing = EDITING.matcher(formKey);
    return editing.matches() ? Optional.of(Long.valueOf(editing.group(1))) : Optional.empty();
  }

  /**
   * Takes a file off: at once where it was never published, with the next change of its content
   * otherwise.
   *
   * @throws NotFound if it is not the viewer's own
   */
  public void remove(Viewer viewer, long id) {
    Attachment own = own(viewer, id);
    if (own.isPublished()) {
      own.leave(clock.instant());
    } else {
      em.remove(own);
    }
  }

  /**
   * Leaves a file where it was after all.
   *
   * @throws NotFound if it is not the viewer's own
   */
  public void restore(Viewer viewer, long id) {
    own(viewer, id).stay();
  }

  /**
   * Says what a picture shows.
   *
   * @throws NotFound if it is not the viewer's own
   */
  public void describe(Viewer viewer, long id, String words) {
    Attachment own = own(viewer, id);
    own.describe(words);
    if (own.isPublished()) {
      em.createQuery(
              "select a from Attachment a where a.ownerId = :viewer and a.hash = :hash"
                  + " and a.contentId is not null",
              Attachment.class)
          .setParameter("viewer", viewer.id())
          .setParameter("hash", own.hash())
          .getResultStream()
          .filter(own::isTwinOf)
          .forEach(twin -> twin.describeLike(own));
    }
  }

  /**
   * Takes what was uploaded for a form into the one that has come in its place; nothing, where the
   * former is still to be sent.
   */
  public void move(Viewer viewer, String from, String to) {
    turn.of(viewer);
    String origin = usable(from);
    if (!contents.ahead(Set.of(origin)).isEmpty()) {
      return;
    }
    em.createQuery("update Attachment a set a.formKey = :to where" + STAGED)
        .setParameter("viewer", viewer.id())
        .setParameter("key", origin)
        .setParameter("to", usable(to))
        .executeUpdate();
  }

  /** The stored file, if the viewer may see what it hangs on. */
  public Optional<Stored> file(Viewer viewer, long id) {
    return em.createQuery(
            "select new org.parvis.attachment.Stored(a.kind, a.hash, a.name, a.extension)"
                + " from Attachment a where a.id = :id and"
                + SEEN,
            Stored.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst();
  }

  /** Hangs what was uploaded for a form on its content, and takes off what was to leave. */
  public boolean bind(Viewer author, long contentId, String formKey) {
    int bound =
        em.createQuery(
                "update Attachment a set a.contentId = :content, a.formKey = null where" + STAGED)
            .setParameter("content", contentId)
            .setParameter("viewer", author.id())
            .setParameter("key", formKey)
            .executeUpdate();
    int left =
        em.createQuery(
                "delete from Attachment a where a.contentId = :content and a.leavingAt is not null")
            .setParameter("content", contentId)
            .executeUpdate();
    if (bound > 0) {
      refuseIfFull(contentId);
    }
    return bound + left > 0;
  }

  /**
   * Looks whether what a content brings has room where it stands now; without a file it needs none.
   *
   * @throws AttachmentRefused if it has not
   */
  public void refuseWithoutRoom(long contentId) {
    if (!on(contentId).isEmpty()) {
      refuseIfFull(contentId);
    }
  }

  /** What is written on the company's wall counts for its authors alone. */
  private void refuseIfFull(long contentId) {
    long used =
        new Sql()
            .add("select coalesce(sum(f.bytes), 0) from (select distinct a.hash, a.bytes")
            .add(" from content c, content d, attachment a where c.id = ?", contentId)
            .add(" and c.audience_id <> ?", Audience.COMPANY)
            .add(" and d.audience_id = c.audience_id and a.content_id = d.id) f")
            .rows(em)
            .get(0)
            .number(0);
    if (used > limits.communityQuota()) {
      throw new AttachmentRefused(Reason.COMMUNITY, limits.communityQuota() >> 20);
    }
  }

  /** Hangs on a content exactly what hangs on another one, which says the same. */
  public void copy(long from, long to) {
    List<Attachment> wanted = on(from);
    List<Attachment> known = on(to);
    known.stream().filter(it -> wanted.stream().noneMatch(it::isTwinOf)).forEach(em::remove);
    boolean isMore = wanted.size() > known.size();
    for (Attachment each : wanted) {
      known.stream()
          .filter(each::isTwinOf)
          .findFirst()
          .ifPresentOrElse(twin -> twin.describeLike(each), () -> em.persist(each.copyFor(to)));
    }
    if (isMore) {
      refuseIfFull(to);
    }
  }

  private List<Attachment> on(long contentId) {
    return em.createQuery(
            "select a from Attachment a where a.contentId = :content order by a.place, a.id",
            Attachment.class)
        .setParameter("content", contentId)
        .getResultList();
  }

  /** What was uploaded for a form counts as uploaded just now. */
  public void renew(Viewer author, String formKey) {
    em.createQuery("update Attachment a set a.uploadedAt = :now where" + STAGED)
        .setParameter("now", clock.instant())
        .setParameter("viewer", author.id())
        .setParameter("key", formKey)
        .executeUpdate();
  }

  /**
   * What hangs on forms of the viewer's that are to be sent later.
   *
   * @return by the forms' keys
   */
  public Map<String, List<Uploaded>> ofAll(Viewer viewer, Collection<String> formKeys) {
    Map<String, List<Uploaded>> found = new HashMap<>();
    if (!formKeys.isEmpty()) {
      em.createQuery(
              "select a.formKey, new org.parvis.attachment.Uploaded(a.id, a.kind, a.name,"
                  + " a.extension, a.bytes, a.alt, a.leavingAt) from Attachment a"
                  + " where a.ownerId = :viewer and a.formKey in :keys and a.contentId is null"
                  + " order by a.place, a.id",
              Object[].class)
          .setParameter("viewer", viewer.id())
          .setParameter("keys", formKeys)
          .getResultStream()
          .forEach(
              row ->
                  found
                      .computeIfAbsent((String) row[0], key -> new ArrayList<>())
                      .add((Uploaded) row[1]));
    }
    return found;
  }

  /** Forgets what was uploaded before then, and never published; not what is to be published. */
  public int sweep(Instant uploadedBefore) {
    List<String> forms =
        em.createQuery(
                "select distinct a.formKey from Attachment a"
                    + " where a.contentId is null and a.uploadedAt < :before",
                String.class)
            .setParameter("before", uploadedBefore)
            .getResultList();
    int swept = 0;
    for (int from = 0; from < forms.size(); from += AT_ONCE) {
      Set<String> some = new HashSet<>(forms.subList(from, Math.min(from + AT_ONCE, forms.size())));
      some.removeAll(contents.ahead(some));
      swept += some.isEmpty() ? 0 : sweep(some, uploadedBefore);
    }
    return swept;
  }

  private int sweep(Collection<String> formKeys, Instant uploadedBefore) {
    return em.createQuery(
            "delete from Attachment a where a.contentId is null and a.uploadedAt < :before"
                + " and a.formKey in :keys")
        .setParameter("before", uploadedBefore)
        .setParameter("keys", formKeys)
        .executeUpdate();
  }

  private Attachment own(Viewer viewer, long id) {
    turn.of(viewer);
    Attachment own =
        em.createQuery(
                "select a from Attachment a where a.id = :id and a.ownerId = :viewer and" + SEEN,
                Attachment.class)
            .setParameter("id", id)
            .setParameter("viewer", viewer.id())
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    if (own.contentId() != null) {
      contents.own(viewer, own.contentId());
    }
    return own;
  }

  private static String usable(String formKey) {
    if (formKey == null || !FORM_KEY.matcher(formKey).matches()) {
      throw new NotFound();
    }
    return formKey;
  }
}
