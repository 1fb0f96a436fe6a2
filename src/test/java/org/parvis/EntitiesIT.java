package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.person.Viewer;

/** What the other tests ask the database with. */
@ExtendWith(ArquillianExtension.class)
class EntitiesIT {

  @Inject private Town town;
  @Inject private EntityManager entities;
  @Resource private ManagedExecutorService executor;

  @Test
  void aQueryOutlivesTheTaskThatTheSameRequestStarted() throws Exception {
    Viewer ann = town.ann();
    assertThat(named(ann).getSingleResult()).isEqualTo(ann.id());
    CountDownLatch asked = new CountDownLatch(1);
    Future<Boolean> task = executor.submit(() -> asked.await(9, TimeUnit.SECONDS));
    TypedQuery<Long> query = named(ann);
    asked.countDown();
    assertThat(task.get(9, TimeUnit.SECONDS)).isTrue();
    // Payara clears up after a task once its result is there, and tells nobody.
    TimeUnit.MILLISECONDS.sleep(500);
    assertThat(query.getSingleResult()).isEqualTo(ann.id());
  }

  private TypedQuery<Long> named(Viewer person) {
    return entities
        .createQuery("select p.id from Person p where p.id = :id", Long.class)
        .setParameter("id", person.id());
  }
}
