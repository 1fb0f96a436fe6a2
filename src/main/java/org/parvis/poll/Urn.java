package org.parvis.poll;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The box of a secret poll. Each ballot is sealed with the current key; when {@link Poll#FEWEST}
 * are in the box, their sums are added to those that are sealed already, all is sealed with another
 * key, and the old key is destroyed once that is committed. Nothing is opened before the poll is
 * closed, and then only the sums.
 *
 * <p>Whoever calls holds the poll until the transaction ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Urn {

  private static final int PART = 24_000;

  @PersistenceContext private EntityManager em;
  @Inject private BoxKeys keys;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  private final SecureRandom random = new SecureRandom();

  /** What was in it. */
  record Contents(Tally tally, Map<Long, List<String>> texts) {}

  /** Makes the keys of a new poll. */
  void prepare(Poll poll, Paper paper) {
    long pollId = poll.id();
    String name = name(poll.nextGeneration());
    keys.make(pollId, name);
    if (!paper.texts().isEmpty()) {
      keys.make(pollId, BoxKeys.SLIPS);
    }
  }

  /**
   * Puts a ballot in.
   *
   * @throws PollRefused if the key is lost
   */
  void put(Poll poll, Paper paper, SecretBallot ballot) {
    Seal seal = ballots(poll);
    List<SealedBallot> inside = inside(poll);
    if (inside.size() + 1 < Poll.FEWEST) {
      em.persist(new SealedBallot(poll.id(), seal.close(ballot.encoded())));
      return;
    }
    Tally tally = tally(poll, paper);
    List<SecretBallot> taken = new ArrayList<>(opened(paper, seal, inside));
    taken.add(ballot);
    taken.forEach(one -> tally.add(paper, one));
    tear(poll, paper, taken);
    empty("SealedBallot", poll);
    keep(poll, tally);
  }

  /**
   * Takes everything out, for good.
   *
   * @return nothing if the key is lost
   */
  Optional<Contents> open(Poll poll, Paper paper) {
    try {
      return Optional.of(contents(poll, paper));
    } catch (PollRefused lost) {
      return Optional.empty();
    }
  }

  private Contents contents(Poll poll, Paper paper) {
    Tally tally = tally(poll, paper);
    Map<Long, List<String>> texts = new HashMap<>();
    for (SecretBallot ballot : opened(paper, ballots(poll), inside(poll))) {
      tally.add(paper, ballot);
      ballot.texts().forEach((question, text) -> put(texts, question, text));
    }
    if (!paper.texts().isEmpty()) {
      Seal slips = slips(poll);
      for (SealedSlip slip : torn(poll)) {
        ByteBuffer plain = ByteBuffer.wrap(slips.open(slip.sealed()));
        put(texts, slip.questionId(), Slip.take(plain, PollText.LONGEST));
      }
    }
    texts.values().forEach(Collections::sort);
    return new Contents(tally, texts);
  }

  private static void put(Map<Long, List<String>> texts, long question, String text) {
    if (!text.isEmpty()) {
      texts.computeIfAbsent(question, id -> new ArrayList<>()).add(text);
    }
  }

  /** Destroys what is in it, and the keys once that is committed. */
  void destroy(Poll poll) {
    long pollId = poll.id();
    empty("SealedBallot", poll);
    empty("SealedSum", poll);
    empty("SealedSlip", poll);
    onceCommitted(() -> keys.destroyAll(pollId));
  }

  /** The name of the key with this number. */
  static String name(long generation) {
    return "box-" + generation;
  }

  private void tear(Poll poll, Paper paper, List<SecretBallot> ballots) {
    if (paper.texts().isEmpty()) {
      return;
    }
    Seal slips = slips(poll);
    Collections.shuffle(ballots, random);
    for (SecretBallot ballot : ballots) {
      ballot
          .texts()
          .forEach(
              (question, text) -> {
                String sealed = slips.close(Slip.of(text, PollText.LONGEST));
                em.persist(new SealedSlip(poll.id(), question, sealed));
              });
    }
  }

  private void keep(Poll poll, Tally tally) {
    long pollId = poll.id();
    String old = name(poll.generation());
    String next = name(poll.nextGeneration());
    String sealed = sums(poll, keys.make(pollId, next)).close(tally.encoded());
    for (int part = 0; part * PART < sealed.length(); part++) {
      int end = Math.min(sealed.length(), (part + 1) * PART);
      SealedSum.Key key = new SealedSum.Key(pollId, part);
      SealedSum kept = em.find(SealedSum.class, key);
      if (kept == null) {
        kept = new SealedSum(key);
        em.persist(kept);
      }
      kept.seal(sealed.substring(part * PART, end));
    }
    onceCommitted(() -> keys.destroy(pollId, old));
  }

  private Tally tally(Poll poll, Paper paper) {
    StringBuilder sealed = new StringBuilder();
    em.createQuery(
            "select s from SealedSum s where s.pollId = :poll order by s.part", SealedSum.class)
        .setParameter("poll", poll.id())
        .getResultStream()
        .forEach(part -> sealed.append(part.sealed()));
    int options = paper.options().size();
    if (sealed.isEmpty()) {
      return new Tally(options);
    }
    byte[] key = keys.find(poll.id(), name(poll.generation()));
    return Tally.decoded(options, sums(poll, key).open(sealed.toString()));
  }

  private List<SealedBallot> inside(Poll poll) {
    return em.createQuery("select b from SealedBallot b where b.pollId = :poll", SealedBallot.class)
        .setParameter("poll", poll.id())
        .getResultList();
  }

  private List<SealedSlip> torn(Poll poll) {
    return em.createQuery("select s from SealedSlip s where s.pollId = :poll", SealedSlip.class)
        .setParameter("poll", poll.id())
        .getResultList();
  }

  private static List<SecretBallot> opened(Paper paper, Seal seal, List<SealedBallot> some) {
    return some.stream()
        .map(ballot -> SecretBallot.decoded(paper, seal.open(ballot.sealed())))
        .toList();
  }

  private void empty(String entity, Poll poll) {
    em.createQuery("delete from " + entity + " e where e.pollId = :poll")
        .setParameter("poll", poll.id())
        .executeUpdate();
  }

  private Seal ballots(Poll poll) {
    return new Seal(keys.find(poll.id(), name(poll.generation())), "ballot of " + poll.id());
  }

  private static Seal sums(Poll poll, byte[] key) {
    return new Seal(key, "sums of " + poll.id());
  }

  private Seal slips(Poll poll) {
    return new Seal(keys.find(poll.id(), BoxKeys.SLIPS), "slip of " + poll.id());
  }

  /**
   * Never when it failed: then the database may have committed all the same, before it went away;
   * what is left over is replaced by the next try, or swept.
   */
  private void onceCommitted(Runnable act) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              act.run();
            }
          }
        });
  }
}
