package org.parvis.moderation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.parvis.content.AuthorLeft;
import org.parvis.content.Turn;
import org.parvis.content.Withholding;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/**
 * Decides about what was reported, or waits: who makes the place live, where everyone reads the
 * administrators too, never the author.
 */
@Stateless
public class Decisions {

  public static final int LONGEST_WORD = Withholding.LONGEST_REASON;

  static final String REASON = "moderation.hide.reason";
  static final String WORD = "moderation.keep.word";

  @PersistenceContext private EntityManager em;
  @Inject private Things things;
  @Inject private Matters matters;
  @Inject private Answers answers;
  @Inject private Withholding withholding;
  @Inject private Turn turn;
  @Inject private Clock clock;

  /**
   * Leaves it where it is, with a word to who reported it; what is not pending stays as it is.
   *
   * @param typedWord null for none
   * @return where it stands
   * @throws NotFound for who does not decide about it, and if nobody reported it
   */
  public long keep(Viewer viewer, Thing thing, String typedWord) {
    Things.Standing standing = decided(viewer, thing);
    String word = Text.optional(typedWord, LONGEST_WORD, WORD);
    Matter matter = matters.find(thing).orElseThrow(NotFound::new);
    if (matter.state() == State.REPORTED) {
      decide(viewer, standing, matter, State.KEPT, word);
    }
    return standing.audienceId();
  }

  /**
   * Withholds it from everyone, for a reason that its author reads; what is withheld stays so.
   *
   * @return where it stands
   * @throws NotFound for who does not decide about it
   */
  public long hide(Viewer viewer, Thing thing, String typedReason) {
    Things.Standing standing = decided(viewer, thing);
    Matter matter = matters.of(standing);
    if (matter.state() != null && matter.state().isWithheld()) {
      if (matter.state() == State.AMENDED) {
        decide(viewer, standing, matter, State.HIDDEN, matter.word());
      }
      return standing.audienceId();
    }
    String reason = Text.required(typedReason, LONGEST_WORD, REASON);
    if (thing.remark()) {
      things.hide(viewer, thing.id(), reason);
    } else {
      withholding.hide(viewer, thing.id(), reason);
    }
    decide(viewer, standing, matter, State.HIDDEN, reason);
    return standing.audienceId();
  }

  /**
   * Brings back what was hidden; what is not hidden stays as it is.
   *
   * @return where it stands
   * @throws NotFound for who does not decide about it, and if nobody ever hid it
   */
  public long show(Viewer viewer, Thing thing) {
    Things.Standing standing = decided(viewer, thing);
    Matter matter = matters.find(thing).orElseThrow(NotFound::new);
    if (matter.state() == State.HIDDEN || matter.state() == State.AMENDED) {
      if (thing.remark()) {
        things.show(viewer, thing.id());
      } else {
        withholding.show(viewer, thing.id());
      }
      decide(viewer, standing, matter, State.KEPT, null);
    }
    return standing.audienceId();
  }

  /**
   * Publishes a first post that waits, or was declined; what is published stays so.
   *
   * @return where it stands
   * @throws NotFound for who does not decide about it, and if it never waited
   * @throws AuthorLeft if its author is no longer in the place
   */
  public long approve(Viewer viewer, Thing thing) {
    Things.Standing standing = decided(viewer, thing);
    Matter matter = waited(thing);
    if (matter.state() == State.WAITING || matter.state() == State.DECLINED) {
      withholding.approve(viewer, thing.id());
      decide(viewer, standing, matter, State.APPROVED, null);
    }
    return standing.audienceId();
  }

  /**
   * Does not publish a first post that waits, for a reason that its author reads; what no longer
   * waits stays as it is.
   *
   * @return where it stands
   * @throws NotFound for who does not decide about it, and if it never waited
   */
  public long decline(Viewer viewer, Thing thing, String typedReason) {
    Things.Standing standing = decided(viewer, thing);
    Matter matter = waited(thing);
    String reason = Text.required(typedReason, LONGEST_WORD, REASON);
    if (matter.state() == State.WAITING) {
      withholding.decline(viewer, thing.id(), reason);
      decide(viewer, standing, matter, State.DECLINED, reason);
    }
    return standing.audienceId();
  }

  private Matter waited(Thing thing) {
    return matters
        .find(thing)
        .filter(it -> !State.PUBLIC.contains(it.state()) && !thing.remark())
        .orElseThrow(NotFound::new);
  }

  private Things.Standing decided(Viewer viewer, Thing thing) {
    Things.Standing standing = things.any(thing);
    if (!withholding.decides(viewer, standing.audienceId(), standing.authorId())) {
      throw new NotFound();
    }
    turn.of(viewer, standing.authorId());
    return things.any(thing);
  }

  private void decide(
      Viewer viewer, Things.Standing standing, Matter matter, State state, String word) {
    State before = matter.state();
    Instant decidedBefore = matter.decidedAt();
    matter.decide(state, viewer.id(), word, clock.instant());
    if (matter.id() == null) {
      em.persist(matter);
    }
    matters.changed(standing.thing());
    answers.give(viewer, standing, matter, before, decidedBefore);
  }
}
