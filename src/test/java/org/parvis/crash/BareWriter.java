package org.parvis.crash;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.flywaydb.core.Flyway;
import org.parvis.audience.Audience;
import org.parvis.comment.Comment;
import org.parvis.content.Content;
import org.parvis.content.RichText;
import org.parvis.person.Person;
import org.parvis.reaction.Reaction;
import org.parvis.reaction.ReactionKind;
import org.parvis.wall.Post;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A process that writes posts, comments and reactions by the portal's own entities, and says on its
 * standard output what it tries and what was committed, until it is killed.
 */
final class BareWriter {

  private static final int WRITERS = 4;

  private final EntityManagerFactory entities;

  private BareWriter(DataSource source) {
    entities =
        new PersistenceProvider()
            .createEntityManagerFactory(
                "parvis",
                Map.of(
                    "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                    "jakarta.persistence.jtaDataSource", "",
                    "jakarta.persistence.nonJtaDataSource", source));
  }

  public static void main(String[] url) {
    ProcessHandle.current()
        .parent()
        .ifPresent(test -> test.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    DataSource source = source(url[0]);
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    BareWriter writer = new BareWriter(source);
    for (int i = 0; i < WRITERS; i++) {
      String name = "crash-" + UUID.randomUUID();
      new Thread(() -> writer.writeAs(name)).start();
    }
  }

  private static DataSource source(String url) {
    if (url.startsWith("jdbc:derby:")) {
      EmbeddedDataSource derby = new EmbeddedDataSource();
      derby.setDatabaseName(url.substring("jdbc:derby:".length()));
      derby.setUser("parvis");
      derby.setPassword("parvis");
      derby.setCreateDatabase("create");
      return derby;
    }
    PGSimpleDataSource postgres = new PGSimpleDataSource();
    postgres.setUrl(url);
    return postgres;
  }

  private void writeAs(String name) {
    try {
      Person person = new Person(name, name + "@parvis.example", name, Instant.now());
      inTransaction(em -> em.persist(person));
      while (true) {
        write(person, name);
      }
    } catch (RuntimeException gone) {
      System.err.println(gone);
    }
  }

  private void write(Person person, String name) {
    String key = "crash-" + UUID.randomUUID().toString().substring(4);
    Content[] content = new Content[1];
    act(
        "post " + key,
        em -> {
          content[0] =
              new Content(
                  em.getReference(Person.class, person.id()),
                  em.getReference(Audience.class, Audience.COMPANY),
                  Content.Kind.POST,
                  "Post " + key,
                  key,
                  Instant.now());
          em.persist(content[0]);
          em.persist(new Post(content[0], RichText.ofLines("Post " + key, "post")));
        });
    long id = content[0].id();
    act(
        "comment " + key,
        em ->
            em.persist(
                new Comment(
                    em.getReference(Content.class, id),
                    em.getReference(Person.class, person.id()),
                    "Comment " + key,
                    key,
                    Instant.now())));
    act(
        "reaction " + id + " " + name,
        em ->
            em.persist(
                new Reaction(
                    new Reaction.Key(id, person.id(), ReactionKind.BRAVO), Instant.now())));
  }

  private void act(String entry, Consumer<EntityManager> work) {
    say(BareCrashIT.TRIES + entry);
    inTransaction(work);
    say(BareCrashIT.KEPT + entry);
  }

  private void inTransaction(Consumer<EntityManager> work) {
    try (EntityManager em = entities.createEntityManager()) {
      em.getTransaction().begin();
      work.accept(em);
      em.getTransaction().commit();
    }
  }

  private static void say(String line) {
    synchronized (System.out) {
      System.out.println(line);
      System.out.flush();
    }
  }
}
