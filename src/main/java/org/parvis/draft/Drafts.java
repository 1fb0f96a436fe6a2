package org.parvis.draft;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.content.Contents;
import org.parvis.content.SubmitKey;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** A person's drafts, on whichever device they go on; nobody else ever reads them. */
@Stateless
public class Drafts {

  /** So many a person keeps; beyond, the oldest goes. */
  public static final int MOST = 50;

  /** Behind a form's name: what stood there before another device wrote over it. */
  static final String OTHER = ".other";

  private static final Pattern FORM = Pattern.compile("[a-z]+(?:-[0-9]{1,18}){0,2}");

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Turn turn;
  @Inject private Clock clock;

  /**
   * Keeps what stands in a form; nothing in it removes the draft. What another device has saved
   * since is kept beside it, as {@link #OTHER}.
   *
   * @param base the version that this device knows, 0 for none
   * @param device where it is written: any name that a browser keeps for itself
   * @return the new version, 0 if nothing is kept
   */
  public int save(Viewer viewer, String form, int base, String device, Typed typed) {
    if (form.length() > 60 || !FORM.matcher(form).matches()) {
      throw new NotFound();
    }
    turn.of(viewer);
    if (typed.key() != null && contents.isSent(viewer, new SubmitKey(typed.key()))) {
      return 0;
    }
    Optional<Draft> known = find(viewer, form);
    if (typed.isEmpty()) {
      known.filter(draft -> !draft.isNews(base, device)).ifPresent(em::remove);
      return 0;
    }
    known
        .filter(draft -> draft.isNews(base, device) && !draft.says(typed))
        .ifPresent(draft -> write(viewer, form + OTHER, draft.device(), draft.typed()));
    Draft draft = write(viewer, form, device, typed);
    em.flush();
    forgetOldest(viewer);
    return draft.version();
  }

  /** All of them, the latest first. */
  public List<DraftCard> all(Viewer viewer) {
    return em.createQuery(
            "select new org.parvis.draft.DraftCard(d.form, d.submitKey, d.title, d.text, d.html,"
                + " d.places, d.fields, d.savedAt, d.version) from Draft d where d.personId = :viewer"
                + " order by d.savedAt desc, d.id desc",
            DraftCard.class)
        .setParameter("viewer", viewer.id())
        .getResultList();
  }

  /** Forgets a draft, with what stood beside it. */
  public void forget(Viewer viewer, String form) {
    em.createQuery("delete from Draft d where d.personId = :viewer and d.form in :forms")
        .setParameter("viewer", viewer.id())
        .setParameter("forms", List.of(form, form + OTHER))
        .executeUpdate();
  }

  /** What was written in the form of this key has been sent. */
  public void sent(long personId, String submitKey) {
    em.createQuery("delete from Draft d where d.personId = :person and d.submitKey = :key")
        .setParameter("person", personId)
        .setParameter("key", submitKey)
        .executeUpdate();
  }

  /** Removes what nobody has gone on with since. */
  public int purge(Instant savedBefore) {
    return em.createQuery("delete from Draft d where d.savedAt < :before")
        .setParameter("before", savedBefore)
        .executeUpdate();
  }

  private Draft write(Viewer viewer, String form, String device, Typed typed) {
    Draft draft = find(viewer, form).orElseGet(() -> new Draft(viewer.id(), form));
    draft.save(typed, device, clock.instant());
    em.persist(draft);
    return draft;
  }

  private Optional<Draft> find(Viewer viewer, String form) {
    return em.createQuery(
            "select d from Draft d where d.personId = :viewer and d.form = :form", Draft.class)
        .setParameter("viewer", viewer.id())
        .setParameter("form", form)
        .getResultStream()
        .findFirst();
  }

  private void forgetOldest(Viewer viewer) {
    em.createQuery(
            "select d from Draft d where d.personId = :viewer order by d.savedAt desc, d.id desc",
            Draft.class)
        .setParameter("viewer", viewer.id())
        .setFirstResult(MOST)
        .getResultList()
        .forEach(em::remove);
  }
}
