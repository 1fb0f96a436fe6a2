package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The migrations make the tables that the entities expect. */
@ExtendWith(ArquillianExtension.class)
class SchemaIT {

  @Inject private EntityManager entities;

  @Test
  void everyEntityHasItsTable() {
    Set<EntityType<?>> all = entities.getMetamodel().getEntities();

    assertThat(all).isNotEmpty();
    for (EntityType<?> entity : all) {
      assertThatCode(() -> readOne(entity)).as(entity.getName()).doesNotThrowAnyException();
    }
  }

  private void readOne(EntityType<?> entity) {
    entities
        .createQuery("select e from " + entity.getName() + " e", entity.getJavaType())
        .setMaxResults(1)
        .getResultList();
  }
}
