package org.parvis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.person.Viewer;

/** What the database does with two who wait for each other. */
@ExtendWith(ArquillianExtension.class)
class DeadlockIT {

  private static final int SECONDS = 15;

  @Inject private Town town;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;
  @Resource private ManagedExecutorService executor;

  @Test
  void oneOfThemGivesUpWithinSecondsAndTheOtherGoesOn() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    CyclicBarrier both = new CyclicBarrier(2);
    Future<Boolean> anns = executor.submit(() -> change(ann, bob, both));
    Future<Boolean> bobs = executor.submit(() -> change(bob, ann, both));

    assertThat(List.of(anns.get(SECONDS, TimeUnit.SECONDS), bobs.get(SECONDS, TimeUnit.SECONDS)))
        .containsExactlyInAnyOrder(true, false);
  }

  private boolean change(Viewer one, Viewer other, CyclicBarrier both) throws Exception {
    transaction.begin();
    try {
      change(one);
      both.await(SECONDS, TimeUnit.SECONDS);
      change(other);
      transaction.commit();
      return true;
    } catch (PersistenceException refused) {
      transaction.rollback();
      return false;
    }
  }

  private void change(Viewer person) {
    em.createQuery("update Person p set p.jobTitle = 'Changed' where p.id = :id")
        .setParameter("id", person.id())
        .executeUpdate();
  }
}
