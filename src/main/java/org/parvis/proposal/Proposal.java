package org.parvis.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.parvis.content.Content;

/** A project or an idea put to colleagues’ opinion, and what is answered to it. */
@Entity
public class Proposal {

  /** The longest that an answer may take, from the moment in which it is promised. */
  static final Duration LONGEST = Duration.ofDays(2 * 366L);

  @Id private Long id;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  @JoinColumn(name = "id")
  private Content content;

  @Column(name = "author_id")
  private long authorId;

  /** Where its label stands: what the lists of a place are ordered by. */
  @Column(name = "audience_id")
  private Long audienceId;

  @Column(name = "asked_at")
  private Instant askedAt;

  private String changes;
  private String beneficiaries;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "owner_id")
  private Long ownerId;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "sponsor_id")
  private Long sponsorId;

  private String answer;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_by")
  private Long answeredBy;

  private String outcome;

  @Column(name = "done_at")
  private Instant doneAt;

  /** When something came of it last: what the list of outcomes is ordered by. */
  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "escalated_at")
  private Instant escalatedAt;

  @Column(name = "merged_into")
  private Long mergedInto;

  private long supporters;
  private long opponents;
  private long helpers;

  @Version private int version;

  /** What became of it. */
  public enum State {
    /** Everyone who sees it may say what they think. */
    OPEN,
    STUDIED,
    ACCEPTED,
    DECLINED,
    DONE;

    public boolean isDecided() {
      return this != OPEN && this != STUDIED;
    }
  }

  protected Proposal() {}

  /**
   * @param dueAt when it is to be answered
   */
  public Proposal(Content content, ProposalDraft draft, Instant dueAt) {
    this.content = content;
    this.authorId = content.authorId();
    followLabel();
    this.askedAt = content.publishedAt();
    this.dueAt = dueAt;
    state = State.OPEN;
    change(draft);
  }

  /** Stands where its label does. */
  final void followLabel() {
    audienceId = content.audience().id();
  }

  /** Says otherwise what it would change, and for whom. */
  final void change(ProposalDraft draft) {
    changes = draft.changed();
    beneficiaries = draft.helped();
  }

  /**
   * @throws ProposalRefused if it is decided, or is another one now
   */
  void refuseDecided() {
    refuseMerged();
    if (state.isDecided()) {
      throw ProposalRefused.decided();
    }
  }

  /**
   * @throws ProposalRefused if its author may not change it any more
   */
  void refuseStudied() {
    refuseDecided();
    if (state != State.OPEN) {
      throw ProposalRefused.studied();
    }
  }

  private void refuseMerged() {
    if (mergedInto != null) {
      throw ProposalRefused.merged();
    }
  }

  /**
   * Takes it under study; again, to name someone else or another day.
   *
   * @param owner who owes the answer, null for whoever animates the place
   * @param until when
   * @param sponsor who hears of it when it is late, null for whoever animates the place
   * @throws ProposalRefused if it is decided, or the day is no day to come
   */
  public void study(Long owner, Instant until, Long sponsor, Instant now) {
    refuseDecided();
    if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw ProposalRefused.day();
    }
    state = State.STUDIED;
    ownerId = owner;
    dueAt = until;
    sponsorId = sponsor;
  }

  /**
   * Gives it back to everyone’s opinion.
   *
   * @throws ProposalRefused if it is not under study
   */
  void reopen() {
    refuseDecided();
    if (state != State.STUDIED) {
      throw ProposalRefused.notStudied();
    }
    state = State.OPEN;
  }

  /**
   * @param reasons why
   * @throws ProposalRefused if it is decided already
   */
  public void decide(boolean yes, String reasons, long by, Instant now) {
    refuseDecided();
    state = yes ? State.ACCEPTED : State.DECLINED;
    answer = reasons;
    answeredBy = by;
    answeredAt = now;
    settledAt = now;
  }

  /**
   * @param words what came of it
   * @throws ProposalRefused if it was not accepted
   */
  public void finish(String words, Instant now) {
    refuseMerged();
    if (state != State.ACCEPTED) {
      throw ProposalRefused.notAccepted();
    }
    state = State.DONE;
    outcome = words;
    doneAt = now;
    settledAt = now;
  }

  /**
   * Is the same as another one from now on.
   *
   * @throws ProposalRefused if it is decided, or one of them is another one already
   */
  public void mergeInto(Proposal other) {
    refuseDecided();
    other.refuseMerged();
    if (other.id.equals(id)) {
      throw ProposalRefused.same();
    }
    mergedInto = other.id;
  }

  /** Follows the one that it was merged into to where that goes. */
  void followTo(Proposal other) {
    mergedInto = other.id;
  }

  /** Someone is told that its answer is late; once for each day that was promised. */
  public void escalate(Instant now) {
    escalatedAt = now;
  }

  public boolean isToEscalate(Instant now) {
    return (escalatedAt == null || escalatedAt.isBefore(dueAt)) && isLate(now);
  }

  boolean isLate(Instant now) {
    return isLate(state, mergedInto, dueAt, now);
  }

  static boolean isLate(State state, Long mergedInto, Instant dueAt, Instant now) {
    return !state.isDecided() && mergedInto == null && !dueAt.isAfter(now);
  }

  /** It was not seen before this moment, so nobody owed an answer. */
  void askAnew(Instant at, Instant until) {
    askedAt = at;
    dueAt = until;
  }

  public void count(ProposalOpinion.View view, int more) {
    if (view == ProposalOpinion.View.FOR) {
      supporters += more;
    } else {
      opponents += more;
    }
  }

  public void countHelpers(int more) {
    helpers += more;
  }

  void count(long newSupporters, long newHelpers) {
    supporters = newSupporters;
    helpers = newHelpers;
  }

  /** Whether nobody but its author has had to do with it. */
  boolean isUntouched() {
    return state == State.OPEN
        && mergedInto == null
        && supporters == 0
        && opponents == 0
        && helpers == 0;
  }

  boolean isBy(long personId) {
    return authorId == personId;
  }

  boolean isOwedBy(long personId) {
    return ownerId != null && ownerId == personId;
  }

  boolean isAccepted() {
    return state == State.ACCEPTED;
  }

  Long id() {
    return id;
  }

  public Content content() {
    return content;
  }

  long authorId() {
    return authorId;
  }

  Long ownerId() {
    return ownerId;
  }

  Long sponsorId() {
    return sponsorId;
  }

  Instant dueAt() {
    return dueAt;
  }

  State state() {
    return state;
  }

  long supporters() {
    return supporters;
  }

  Long mergedInto() {
    return mergedInto;
  }
}
