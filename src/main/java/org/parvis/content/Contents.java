package org.parvis.content;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Archived;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.audience.Door;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** The labels: published, changed and withdrawn through the door. */
@Stateless
public class Contents {

  /** How long the author can take a deletion back. */
  public static final Duration UNDO = Duration.ofMinutes(10);

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject private Turn turn;
  @Inject private Mentions mentions;
  @Inject private Hashtags hashtags;
  @Inject private FirstPosts firstPosts;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  @Inject @Any private Instance<FormPart> formParts;
  @Inject @Any private Instance<FormsAhead> formsAhead;

  /**
   * A new label; the one that this key was already sent with, if there is one.
   *
   * @throws NotFound if the viewer is not in the audience
   */
  public Content publish(
      Viewer viewer, long audienceId, Content.Kind kind, RichText text, SubmitKey key) {
    return publish(viewer, audienceId, kind, null, text, key);
  }

  /**
   * A new label with a title; the one that this key was already sent with, if there is one.
   *
   * @param title null for none
   * @throws NotFound if the viewer is not in the audience
   */
  public Content publish(
      Viewer viewer,
      long audienceId,
      Content.Kind kind,
      String title,
      RichText text,
      SubmitKey key) {
    Person author = turn.of(viewer);
    return sent(viewer, key)
        .orElseGet(
            () -> {
              Audience audience = audiences.forWriting(viewer, audienceId);
              Content content =
                  new Content(author, audience, kind, text.text(), key.value(), clock.instant());
              content.entitle(title);
              if (firstPosts.wait(viewer, audience)) {
                content.await(clock.instant());
              }
              em.persist(content);
              em.flush();
              keepParts(viewer, content, text, key.value());
              tell(
                  content.isWaiting() ? Verb.SUBMITTED : Verb.PUBLISHED,
                  viewer,
                  content,
                  content.publishedAt());
              mentions.keep(viewer, content, null, text, true);
              hashtags.keep(content, null, text, true);
              return content;
            });
  }

  /**
   * Another label of what is published already, in another place.
   *
   * @param first one of its labels
   * @param told the places whose people were told whom it mentions
   * @param at when it counts as published
   * @throws NotFound if the viewer is not in the audience
   */
  public Content publishAlso(
      Viewer viewer,
      Content first,
      long audienceId,
      RichText text,
      Collection<Long> told,
      Instant at) {
    Audience audience = audiences.forWriting(viewer, audienceId);
    Content content =
        new Content(
            turn.of(viewer), audience, first.kind(), text.text(), SubmitKey.random().value(), at);
    content.entitle(first.title());
    if (firstPosts.wait(viewer, audience)) {
      content.await(clock.instant());
    }
    em.persist(content);
    em.flush();
    formParts.forEach(part -> part.copy(viewer, first.id(), content.id(), text));
    tell(content.isWaiting() ? Verb.SUBMITTED : Verb.PUBLISHED, viewer, content, at);
    mentions.keepToo(viewer, content, text, true, told);
    hashtags.keep(content, null, text, true);
    return content;
  }

  /**
   * Lets another label say what this one has come to say.
   *
   * @param changed one of its labels, after {@link #edit}
   * @param told the places whose people were told whom it mentions
   */
  public void follow(
      Viewer viewer,
      Content changed,
      Content twin,
      String title,
      RichText text,
      Collection<Long> told) {
    twin.entitle(title);
    twin.edit(text.text(), clock.instant());
    twin.amend();
    formParts.forEach(part -> part.copy(viewer, changed.id(), twin.id(), text));
    mentions.keepToo(viewer, twin, text, false, told);
    hashtags.keep(twin, null, text, false);
    tell(Verb.EDITED, viewer, twin);
  }

  /** Whether the form of this key has already been sent, or is to be sent later. */
  public boolean isSent(Viewer viewer, SubmitKey key) {
    return !ahead(Set.of(key.value())).isEmpty() || sent(viewer, key).isPresent();
  }

  /** Those of these keys whose form is still to be sent at a later time. */
  public Set<String> ahead(Collection<String> formKeys) {
    Set<String> ahead = new HashSet<>();
    if (!formKeys.isEmpty()) {
      formsAhead.forEach(room -> ahead.addAll(room.among(formKeys)));
    }
    return ahead;
  }

  /** Lets every room know that this form is sent later. */
  public void postpone(Viewer viewer, SubmitKey key) {
    formParts.forEach(part -> part.postpone(viewer, key.value()));
  }

  /** The key of the form in which this content is changed. */
  public static String formKey(long id) {
    return "edit-" + id;
  }

  /**
   * Lets every room keep its part of the form in which the author changes this content.
   *
   * @param own from {@link #own}
   * @return whether that changed anything
   */
  public boolean keepParts(Viewer viewer, Content own, RichText text) {
    return keepParts(viewer, own, text, formKey(own.id()));
  }

  private boolean keepParts(Viewer viewer, Content own, RichText text, String formKey) {
    boolean kept = false;
    for (FormPart part : formParts) {
      kept |= part.keep(viewer, own.id(), text, formKey);
    }
    return kept;
  }

  /** The label, if the door is open to this viewer. */
  public Optional<Content> find(Viewer viewer, long id) {
    return em.createQuery(
            "select c from Content c join fetch c.audience where c.id = :id and" + Door.OPEN,
            Content.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst();
  }

  /**
   * The label, for someone who wants to add something to it, or change it.
   *
   * @throws NotFound if the door is closed to them
   * @throws Archived if where it stands can only be read
   */
  public Content writable(Viewer viewer, long id) {
    return writable(find(viewer, id).orElseThrow(NotFound::new));
  }

  /**
   * The same label.
   *
   * @throws Archived if where it stands can only be read
   */
  public Content writable(Content content) {
    audiences.writable(content.audience());
    return content;
  }

  /**
   * The label of something of the viewer's own that is not deleted and may be changed, withheld or
   * not, held until the transaction ends.
   *
   * @throws NotFound if it is another's, or there is none
   * @throws Archived if where it stands can only be read
   */
  public Content own(Viewer viewer, long id) {
    turn.of(viewer);
    return writable(
        find(viewer, id)
            .filter(c -> c.isBy(viewer.id()))
            .or(() -> withheld(viewer, id))
            .orElseThrow(NotFound::new));
  }

  /**
   * Changes what it says.
   *
   * @param own from {@link #own}
   * @param version the one that the editor opened
   * @throws EditConflict if it was changed since
   */
  public void edit(Viewer viewer, Content own, int version, RichText text) {
    edit(viewer, own, version, own.title(), text);
  }

  /**
   * Changes what it is called and what it says.
   *
   * @param own from {@link #own}
   * @param version the one that the editor opened
   * @param title null for none
   * @throws EditConflict if it was changed since
   */
  public void edit(Viewer viewer, Content own, int version, String title, RichText text) {
    if (own.version() != version) {
      throw new EditConflict();
    }
    writable(own);
    own.entitle(title);
    own.edit(text.text(), clock.instant());
    own.amend();
    mentions.keep(viewer, own, null, text, false);
    hashtags.keep(own, null, text, false);
    tell(Verb.EDITED, viewer, own);
  }

  /**
   * Withdraws it from everyone; a second time does nothing.
   *
   * @return whether it was the first, and can be taken back: what was withheld can not
   * @throws NotFound if it is not the viewer's own
   */
  public boolean delete(Viewer viewer, long id) {
    turn.of(viewer);
    Content content = ownOrDeleted(viewer, id);
    if (withheld(viewer, id).isPresent()) {
      content.drop(clock.instant());
      tell(Verb.DELETED, viewer, content);
      return false;
    }
    if (content.isDeleted()) {
      return false;
    }
    content.delete(clock.instant());
    tell(Verb.DELETED, viewer, content);
    return true;
  }

  /**
   * Withdraws other labels of what was just withdrawn, also where the viewer is no more; for good
   * those that are withheld.
   */
  public void deleteToo(Viewer viewer, long id, Collection<Content> twins) {
    Instant at = em.find(Content.class, id).deletedAt();
    for (Content twin : twins) {
      if (twin.isHeld()) {
        twin.drop(at);
      } else {
        twin.delete(at);
      }
      tell(Verb.DELETED, viewer, twin);
    }
  }

  /**
   * Takes the deletion back; a second time does nothing.
   *
   * @return when it was deleted, null if it was not
   * @throws NotFound if it is not the viewer's own, or was deleted too long ago
   */
  public Instant restore(Viewer viewer, long id) {
    turn.of(viewer);
    Content content = ownOrDeleted(viewer, id);
    Instant deletedAt = content.deletedAt();
    if (deletedAt != null) {
      if (content.isWithheld() || deletedAt.isBefore(clock.instant().minus(UNDO))) {
        throw new NotFound();
      }
      restoreToo(viewer, List.of(content));
    }
    return deletedAt;
  }

  /** Brings back other labels of what was just brought back. */
  public void restoreToo(Viewer viewer, Collection<Content> twins) {
    for (Content twin : twins) {
      twin.restore();
      tell(Verb.RESTORED, viewer, twin);
    }
  }

  /**
   * Removes for good some of what was withdrawn before this instant, with all that hangs on it. It
   * looks first: for this deletion Derby locks every table that hangs on this one, even if there is
   * nothing to delete, and all who read wait behind it.
   *
   * @return whether there may be more
   */
  public boolean purge(Instant deletedBefore, int most) {
    List<Long> gone =
        em.createQuery(
                "select c.id from Content c where c.deletedAt < :before"
                    + " and (c.withheld is null or c.withheld = :dropped) order by c.id",
                Long.class)
            .setParameter("before", deletedBefore)
            .setParameter("dropped", Withheld.DROPPED)
            .setMaxResults(most)
            .getResultList();
    return remove(gone, most);
  }

  /**
   * Removes for good some of what stands there, withdrawn or not, with all that hangs on it.
   *
   * @return whether there may be more
   */
  public boolean purgeOf(long audienceId, int most) {
    List<Long> gone =
        em.createQuery(
                "select c.id from Content c where c.audience.id = :audience order by c.id",
                Long.class)
            .setParameter("audience", audienceId)
            .setMaxResults(most)
            .getResultList();
    return remove(gone, most);
  }

  private boolean remove(List<Long> gone, int most) {
    if (!gone.isEmpty()) {
      em.createQuery("delete from Content c where c.id in :gone")
          .setParameter("gone", gone)
          .executeUpdate();
    }
    return gone.size() == most;
  }

  private Optional<Content> sent(Viewer viewer, SubmitKey key) {
    return by(viewer, " and c.submitKey = :key")
        .setParameter("key", key.value())
        .getResultStream()
        .findFirst();
  }

  private Content ownOrDeleted(Viewer viewer, long id) {
    return by(viewer, " and c.id = :id")
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .filter(c -> audiences.of(viewer, c.audience().id()).isPresent())
        .orElseThrow(NotFound::new);
  }

  /** What the viewer wrote and nobody else sees, unless they gave it up. */
  private Optional<Content> withheld(Viewer viewer, long id) {
    return by(viewer, " and c.id = :id and" + Door.WITHHELD)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<Content> by(Viewer viewer, String condition) {
    return em.createQuery(
            "select c from Content c where c.author.id = :viewer" + condition, Content.class)
        .setParameter("viewer", viewer.id());
  }

  private void tell(Verb verb, Viewer viewer, Content content) {
    tell(verb, viewer, content, clock.instant());
  }

  private void tell(Verb verb, Viewer viewer, Content content, Instant at) {
    activities.fire(new Activity(verb, viewer.id(), content.id(), content.audience().id(), at));
  }
}
