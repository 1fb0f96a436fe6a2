package org.parvis.voice;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Audiences;
import org.parvis.content.Content;
import org.parvis.content.Publisher;
import org.parvis.content.SubmitKey;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/** Publishes what a colleague said aloud, as a quotation. */
@Stateless
public class Relays {

  @PersistenceContext private EntityManager em;
  @Inject private Offices offices;
  @Inject private Audiences audiences;
  @Inject private Publisher publisher;
  @Inject private Turn turn;
  @Inject private Event<Activity> activities;

  /**
   * Publishes it, once for each key; a colleague who is named is told.
   *
   * @return its id
   * @throws RelayRefused if a colleague is named who can't be told
   * @throws NotFound for who is no relay user there
   */
  public long publish(Viewer viewer, long audienceId, RelayDraft draft, SubmitKey key) {
    turn.of(viewer);
    refuseOthers(viewer, audienceId);
    String saidBy = Text.optional(draft.saidBy(), RelayDraft.LONGEST, "voice.field.saidBy");
    Long colleague =
        draft.named()
            ? audiences.called(saidBy, audienceId).orElseThrow(RelayRefused::colleague)
            : null;
    Content content =
        publisher.publish(
            viewer, audienceId, Content.Kind.RELAY, draft.words(), draft.format(), key);
    if (content.kind() != Content.Kind.RELAY) {
      throw new NotFound();
    }
    if (em.find(Relayed.class, content.id()) == null) {
      em.persist(new Relayed(content, colleague == null ? saidBy : null, colleague));
      if (colleague != null && !content.isWithheld()) {
        tell(content, colleague, content.publishedAt());
      }
    }
    return content.id();
  }

  /** What waits is told of once someone agreed to it. */
  public void publishLater(@Observes Activity activity) {
    if (activity.verb() == Verb.APPROVED) {
      Relayed relayed = em.find(Relayed.class, activity.contentId());
      if (relayed != null && relayed.colleagueId() != null) {
        Content content = em.find(Content.class, activity.contentId());
        tell(content, relayed.colleagueId(), activity.at());
      }
    }
  }

  private void tell(Content content, long colleague, Instant at) {
    long place = content.audience().id();
    if (colleague != content.authorId() && !audiences.among(List.of(colleague), place).isEmpty()) {
      activities.fire(
          new Activity(
              Verb.MENTIONED,
              content.authorId(),
              content.id(),
              null,
              place,
              Set.of(colleague),
              at));
    }
  }

  /**
   * Does nothing for a relay user of this place who may publish there.
   *
   * @throws NotFound for anyone else
   */
  public void refuseOthers(Viewer viewer, long audienceId) {
    if (!offices.isRelay(viewer, audienceId)) {
      throw new NotFound();
    }
    audiences.forWriting(viewer, audienceId);
  }

  /**
   * What is relayed goes to no place where it could not have been written.
   *
   * @throws RelayRefused if it would
   */
  public void follow(@Observes Activity activity) {
    if (activity.verb() != Verb.MOVED) {
      return;
    }
    Content content = em.find(Content.class, activity.contentId());
    long place = content.audience().id();
    if (content.kind() == Content.Kind.RELAY
        && !offices.isRelay(content.authorId(), place)
        && !offices.isRelay(activity.actorId(), place)) {
      throw RelayRefused.elsewhere();
    }
  }
}
