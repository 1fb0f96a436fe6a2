package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Grant;
import org.parvis.person.Viewer;

/** Who waits while someone writes. */
@ExtendWith(ArquillianExtension.class)
class TurnIT {

  private static final int SECONDS = 15;

  @Inject private Town town;
  @Inject private Turn turn;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;
  @Resource private ManagedExecutorService executor;

  @Test
  void whatIsWrittenAboutSomeoneDoesNotWaitUntilTheyHaveWritten() throws Exception {
    Viewer ann = town.ann();
    long club = town.chessClub(town.bob());
    CountDownLatch annWrites = new CountDownLatch(1);
    CountDownLatch annIsIn = new CountDownLatch(1);
    Future<?> anns = executor.submit(() -> write(ann, annWrites, annIsIn));
    try {
      annWrites.await(SECONDS, TimeUnit.SECONDS);
      Future<?> bobs = executor.submit(() -> letIn(ann, club));
      assertThatCode(() -> bobs.get(SECONDS, TimeUnit.SECONDS)).doesNotThrowAnyException();
    } finally {
      annIsIn.countDown();
      anns.get(SECONDS, TimeUnit.SECONDS);
    }
  }

  private Void write(Viewer person, CountDownLatch begun, CountDownLatch enough) throws Exception {
    transaction.begin();
    try {
      turn.of(person);
      begun.countDown();
      enough.await(2 * SECONDS, TimeUnit.SECONDS);
    } finally {
      transaction.rollback();
    }
    return null;
  }

  private Void letIn(Viewer person, long club) throws Exception {
    transaction.begin();
    em.persist(new Grant(club, person.id(), Instant.ofEpochSecond(1)));
    transaction.commit();
    return null;
  }
}
