package org.parvis.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.activity.Nudge;
import org.parvis.audience.Audience;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.RichText;
import org.parvis.content.SubmitKey;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.security.Badge;
import org.parvis.security.Credential;
import org.parvis.security.Credentials;
import org.parvis.security.Token;

/** Who hears what on an open page. */
@ExtendWith(ArquillianExtension.class)
class LiveIT {

  @Inject private Town town;
  @Inject private Contents contents;
  @Inject private Listeners listeners;
  @Inject private Credentials credentials;
  @Inject private Event<Nudge> nudges;
  @Inject private UserTransaction transaction;
  @PersistenceContext private EntityManager entities;

  @Test
  void everyoneHearsOfWhatIsForTheCompany() throws Exception {
    Viewer ann = town.ann();
    OpenPage bobs = new OpenPage(town.bob());

    long id = publish(ann, Audience.COMPANY);

    assertThat(bobs.hear())
        .isEqualTo("{\"topic\":\"wall\",\"content\":" + id + ",\"author\":" + ann.id() + "}");
    bobs.close();
  }

  @Test
  void aStrangerDoesNotHearOfTheClubsPost() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    OpenPage strangers = new OpenPage(town.stranger());
    OpenPage bobs = new OpenPage(bob);

    long secret = publish(ann, town.chessClub(ann, bob));
    assertThat(bobs.hear()).contains(":" + secret + ",");
    long open = publish(ann, Audience.COMPANY);

    assertThat(strangers.hear()).contains(":" + open + ",");
    strangers.close();
    bobs.close();
  }

  @Test
  void nobodyHearsOfWhatWasRolledBack() throws Exception {
    Viewer ann = town.ann();
    OpenPage bobs = new OpenPage(town.bob());
    transaction.begin();
    publish(ann, Audience.COMPANY);
    transaction.rollback();

    long kept = publish(ann, Audience.COMPANY);

    assertThat(bobs.hear()).contains(":" + kept + ",");
    bobs.close();
  }

  @Test
  void whoIsNudgedHearsItOnceAndNobodyElseDoes() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    OpenPage anns = new OpenPage(ann);
    OpenPage bobs = new OpenPage(bob);
    transaction.begin();
    nudges.fire(new Nudge(Set.of(bob.id()), "notification"));
    nudges.fire(new Nudge(Set.of(bob.id()), "notification"));
    assertThat(bobs.heard).isEmpty();
    transaction.commit();
    long last = publish(ann, Audience.COMPANY);

    assertThat(bobs.hear()).isEqualTo("{\"topic\":\"notification\"}");
    assertThat(bobs.hear()).contains(":" + last + ",");
    assertThat(anns.hear()).contains(":" + last + ",");
    anns.close();
    bobs.close();
  }

  @Test
  void nobodyHearsOfItBeforeTheCommit() throws Exception {
    Viewer ann = town.ann();
    OpenPage bobs = new OpenPage(town.bob());
    transaction.begin();
    long id = publish(ann, Audience.COMPANY);
    assertThat(bobs.heard).isEmpty();
    transaction.commit();

    assertThat(bobs.hear()).contains(":" + id + ",");
    bobs.close();
  }

  @Test
  void whoWasDeactivatedHearsNothingAndIsCutOff() throws Exception {
    Viewer bob = town.bob();
    OpenPage bobs = new OpenPage(bob);
    OpenPage carols = new OpenPage(town.person("Carol Cook"));
    transaction.begin();
    entities.find(Person.class, bob.id()).deactivate();
    transaction.commit();

    publish(town.ann(), Audience.COMPANY);
    carols.hear();
    listeners.look();

    assertThat(bobs.heard).isEmpty();
    assertThat(bobs.open.get()).isFalse();
    assertThat(carols.open.get()).isTrue();
    carols.close();
  }

  @Test
  void aPageWhoseSessionEndedIsCutOff() throws Exception {
    OpenPage bobs = new OpenPage(town.bob());
    bobs.badge.set(null);
    OpenPage carols = new OpenPage(town.person("Carol Cook"));

    publish(town.ann(), Audience.COMPANY);
    carols.hear();

    assertThat(bobs.heard).isEmpty();
    assertThat(bobs.open.get()).isFalse();
    carols.close();
  }

  @Test
  void whosePasswordWasChangedElsewhereHearsNothingAndIsCutOff() throws Exception {
    Viewer bob = town.bob();
    OpenPage left = new OpenPage(bob);
    OpenPage changing = new OpenPage(bob, left.badge.get());
    credentials.endSessions(bob.id());
    changing.badge.set(new Badge(bob.id(), 2, Token.fresh()));

    publish(town.ann(), Audience.COMPANY);

    assertThat(changing.hear()).isNotNull();
    assertThat(left.heard).isEmpty();
    assertThat(left.open.get()).isFalse();
    changing.close();
  }

  @Test
  void whoseSessionEndedIsCutOffBeforeThereAreNews() throws Exception {
    Viewer bob = town.bob();
    OpenPage bobs = new OpenPage(bob);
    OpenPage carols = new OpenPage(town.person("Carol Cook"));
    credentials.endSessions(bob.id());

    listeners.look();

    assertThat(bobs.open.get()).isFalse();
    assertThat(carols.open.get()).isTrue();
    carols.close();
  }

  @Test
  void aBrowserThatDoesNotKeepUpIsLetGo() throws Exception {
    OpenPage bobs = new OpenPage(town.bob());
    bobs.slow.set(true);

    for (int i = 0; i < 60; i++) {
      bobs.listener.tell("message " + i);
    }

    assertThat(bobs.heard).hasSizeBetween(49, 50);
    assertThat(bobs.open.get()).isFalse();
  }

  private long publish(Viewer author, long audience) {
    RichText text = RichText.ofLines("Look", "field");
    return contents.publish(author, audience, Content.Kind.POST, text, SubmitKey.random()).id();
  }

  /** What the session of someone who has just signed in keeps. */
  private Badge signIn(Viewer person) throws Exception {
    transaction.begin();
    entities.persist(
        new Credential(entities.find(Person.class, person.id()), "none", Instant.now()));
    transaction.commit();
    return new Badge(person.id(), 1, Token.fresh());
  }

  /** A socket that remembers what it was sent. */
  private final class OpenPage {

    private final String id = UUID.randomUUID().toString();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicReference<Badge> badge = new AtomicReference<>();
    private final AtomicBoolean slow = new AtomicBoolean();
    private final Session socket = fake(Session.class, this::answer);
    private final RemoteEndpoint.Async remote = fake(RemoteEndpoint.Async.class, this::send);
    private final Listener listener;

    OpenPage(Viewer person) throws Exception {
      this(person, signIn(person));
    }

    OpenPage(Viewer person, Badge session) {
      badge.set(session);
      listener = new Listener(socket, person.id(), () -> Optional.ofNullable(badge.get()));
      listeners.add(socket, listener);
    }

    String hear() throws InterruptedException {
      return heard.poll(20, TimeUnit.SECONDS);
    }

    void close() {
      listeners.remove(socket);
    }

    private Object answer(String method, Object[] arguments) {
      return switch (method) {
        case "getId" -> id;
        case "isOpen" -> open.get();
        case "getAsyncRemote" -> remote;
        case "close" -> {
          open.set(false);
          yield null;
        }
        default -> null;
      };
    }

    private Object send(String method, Object[] arguments) {
      if (method.equals("sendText")) {
        if (!arguments[0].equals(Message.BEAT)) {
          heard.add((String) arguments[0]);
        }
        if (!slow.get()) {
          ((SendHandler) arguments[1]).onResult(new SendResult());
        }
      }
      return null;
    }

    private <T> T fake(Class<T> type, Answering answering) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> answering.answer(method.getName(), arguments)));
    }
  }

  private interface Answering {
    Object answer(String method, Object[] arguments);
  }
}
