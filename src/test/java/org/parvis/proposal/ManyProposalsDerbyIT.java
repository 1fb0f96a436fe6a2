package org.parvis.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.proposal.ProposalFilter.Order;

/**
 * Among ten thousand proposals, what is typed and what is listed is found at once; on Derby, which
 * has to be told where to start.
 */
@ExtendWith(ArquillianExtension.class)
class ManyProposalsDerbyIT {

  private static final Logger LOG = Logger.getLogger(ManyProposalsDerbyIT.class.getName());
  private static final int MANY = 10_000;
  private static final int ROUNDS = 20;

  /**
   * The best of several rounds, as tests run on busy machines; a scan takes several times as long.
   */
  private static final long MOST_MILLIS = 250;

  @Inject private Town town;
  @Inject private Proposals proposals;
  @Inject private ProposalList list;
  @Inject private Likeness likeness;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  @Test
  void tenThousandAreNoBurden() throws Exception {
    Viewer ann = town.ann();
    long club = town.chessClub(ann);
    long quiet = town.chessClub(ann);
    for (int i = 0; i < 3; i++) {
      ProposalDraft draft = new ProposalDraft("Clocks " + i, "Ours is slow", "lines", null, null);
      proposals.submit(ann, quiet, draft, SubmitKey.random());
    }
    long first = 4_000_000_000_000L + System.nanoTime() % 1_000_000_000L * 1_000L;
    inTransaction(() -> fill(ann, club, first));
    try {
      Map<String, Runnable> work =
          Map.of(
              "rare word", () -> likeness.to(ann, "Exosquelette 4711", 5),
              "usual words", () -> likeness.to(ann, "Atelier pompes numéro bruit", 5),
              "most supported", () -> page(ann, Order.SUPPORT, null),
              "newest", () -> page(ann, Order.NEWEST, null),
              "near deadline", () -> page(ann, Order.DEADLINE, null),
              "mine", () -> page(ann, Order.MINE, null),
              "of the club", () -> page(ann, Order.SUPPORT, club),
              "of a quiet club", () -> page(ann, Order.SUPPORT, quiet, 3),
              "share", () -> list.punctuality(ann, null));
      work.forEach(ManyProposalsDerbyIT::isQuick);
      assertThat(likeness.to(ann, "Exosquelette 4711", 5).get(0).title()).contains("4711");
    } finally {
      inTransaction(
          () ->
              em.createNativeQuery("delete from content where audience_id = ?")
                  .setParameter(1, club)
                  .executeUpdate());
    }
  }

  private void page(Viewer viewer, Order order, Long place) {
    page(viewer, order, place, 20);
  }

  private void page(Viewer viewer, Order order, Long place, int found) {
    assertThat(
            list.page(viewer, new ProposalFilter(order, null, place, null), Optional.empty(), 20)
                .rows())
        .hasSize(found);
  }

  private static void isQuick(String name, Runnable work) {
    for (int i = 0; i < 5; i++) {
      work.run();
    }
    long best = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    long millis = best / 1_000_000;
    LOG.info("Of 10,000 proposals, " + name + ": " + millis + " ms");
    assertThat(millis).as(name).isLessThan(MOST_MILLIS);
  }

  private void fill(Viewer author, long club, long first) {
    try {
      Connection connection = em.unwrap(Connection.class);
      try (PreparedStatement content =
              connection.prepareStatement(
                  "insert into content (id, author_id, audience_id, kind, title, text, published_at,"
                      + " last_activity_at, submit_key, version)"
                      + " values (?, ?, ?, 'PROPOSAL', ?, 'Why', ?, ?, ?, 1)");
          PreparedStatement proposal =
              connection.prepareStatement(
                  "insert into proposal (id, author_id, audience_id, asked_at, state, due_at,"
                      + " supporters, opponents, helpers, version)"
                      + " values (?, ?, ?, ?, 'OPEN', ?, ?, 0, 0, 1)");
          PreparedStatement word =
              connection.prepareStatement(
                  "insert into proposal_word (stem, proposal_id) values (?, ?)")) {
        long now = System.currentTimeMillis() * 1_000;
        for (int i = 0; i < MANY; i++) {
          long id = first + i;
          String title = (i % 7 == 0 ? "Exosquelette " : "Atelier, numéro ") + i;
          Object[] label = {id, author.id(), club, title, now - i, now - i, "many-" + id};
          add(content, label);
          add(proposal, id, author.id(), club, now - i, now + 86_400_000_000L + i, i % 100);
          for (String stem : TitleWords.of(title)) {
            add(word, stem, id);
          }
        }
        content.executeBatch();
        proposal.executeBatch();
        word.executeBatch();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  private void inTransaction(Runnable work) throws Exception {
    transaction.begin();
    em.joinTransaction();
    work.run();
    transaction.commit();
  }
}
