package org.parvis.poll;

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
import java.time.Instant;
import org.parvis.content.Content;
import org.parvis.person.Person;

/** What is asked of everyone in an audience; who asks, when and where stands on its label. */
@Entity
public class Poll {

  /** The fewest voters of whom anything is told, together or in a group. */
  public static final int FEWEST = 5;

  /** The fewest answers in words that a secret poll tells. */
  public static final int FEWEST_TEXTS = 10;

  @Id private Long id;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  @JoinColumn(name = "id")
  private Content content;

  @Enumerated(EnumType.STRING)
  private Secrecy secrecy;

  @Enumerated(EnumType.STRING)
  private Results results;

  @Enumerated(EnumType.STRING)
  private Breakdown breakdown;

  @Enumerated(EnumType.STRING)
  private Additions additions;

  @Enumerated(EnumType.STRING)
  private Ordering ordering;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private long voters;

  /** Of the key that seals the ballots of a secret poll. */
  private long generation;

  private String decision;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Version private int version;

  /** Whether it is known who chose what. */
  public enum Secrecy {
    OPEN,
    SECRET
  }

  /** When it is shown how many chose what; of a secret poll never before its end. */
  public enum Results {
    ALWAYS,
    VOTED,
    CLOSED
  }

  /** By what the voters of a secret poll are told apart in its result. */
  public enum Breakdown {
    NONE,
    DEPARTMENT,
    SITE;

    /** Where this voter is counted, null for nowhere. */
    String of(Person voter) {
      return switch (this) {
        case NONE -> null;
        case DEPARTMENT -> voter.department();
        case SITE -> voter.site();
      };
    }
  }

  /** Who adds answers. */
  public enum Additions {
    AUTHOR,
    ANYONE
  }

  /** In which order answers are offered. */
  public enum Ordering {
    GIVEN,
    RANDOM
  }

  /** What came of it. */
  public enum Outcome {
    COUNTED,
    /** Fewer than {@link #FEWEST} took part in a secret poll: nothing is told. */
    TOO_FEW,
    /** The key of a secret poll was lost: nobody can count it. */
    LOST
  }

  protected Poll() {}

  /**
   * @param draft checked
   */
  public Poll(Content content, PollDraft draft) {
    this.content = content;
    secrecy = draft.secrecy();
    results = isSecret() ? Results.CLOSED : draft.results();
    breakdown = isSecret() ? draft.breakdown() : Breakdown.NONE;
    additions = isSecret() ? Additions.AUTHOR : draft.additions();
    ordering = draft.ordering();
    closesAt = draft.closesAt();
  }

  /**
   * Someone took part who had not.
   *
   * @throws PollRefused if it is over
   */
  void count(Instant now) {
    refuseClosed(now);
    voters++;
  }

  /** Someone who took part does not any more. */
  void discount() {
    voters--;
  }

  /**
   * @throws PollRefused if it is over
   */
  void refuseClosed(Instant now) {
    if (isOver(now)) {
      throw PollRefused.closed();
    }
  }

  boolean isOver(Instant now) {
    return closedAt != null || !closesAt.isAfter(now);
  }

  boolean isClosed() {
    return closedAt != null;
  }

  void close(Instant now, Outcome whatCame) {
    closedAt = now;
    closesAt = closesAt.isAfter(now) ? now : closesAt;
    outcome = whatCame;
  }

  /** Seals with the next key from now on. */
  long nextGeneration() {
    return ++generation;
  }

  void decide(String words, Instant now) {
    decision = words;
    decidedAt = now;
  }

  /** Whether something was answered and nobody was told yet what comes of it. */
  boolean isDecisionOwed() {
    return outcome == Outcome.COUNTED && voters > 0 && decision == null;
  }

  void remind(Instant now) {
    remindedAt = now;
  }

  boolean isSecret() {
    return secrecy == Secrecy.SECRET;
  }

  boolean isOpenToAdditions() {
    return additions == Additions.ANYONE;
  }

  Long id() {
    return id;
  }

  Content content() {
    return content;
  }

  Breakdown breakdown() {
    return breakdown;
  }

  long generation() {
    return generation;
  }

  long voters() {
    return voters;
  }
}
