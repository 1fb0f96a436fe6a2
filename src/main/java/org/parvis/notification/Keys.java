package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.stream.Stream;
import org.parvis.mail.Mails;
import org.parvis.security.Token;

/** The links in mails that end mail, by one click and without signing in (RFC 8058). */
@Stateless
public class Keys {

  @PersistenceContext private EntityManager em;
  @Inject private Choices choices;
  @Inject private Mails mails;
  @Inject private Clock clock;

  /**
   * A new address that ends this mail.
   *
   * @param topic the name of a {@link Kind}, or of the {@link Rhythm} of a digest
   */
  public String address(long personId, String topic) {
    String token = Token.fresh();
    em.persist(new UnsubscribeKey(token, personId, topic, clock.instant()));
    return mails.portal() + "/notification/unsubscribe/" + token;
  }

  /** Ends the mail that came with this token; nothing happens by one that never was. */
  public void use(String token) {
    UnsubscribeKey key = em.find(UnsubscribeKey.class, Token.hash(token));
    if (key != null) {
      choices.of(key.personId()).values().stream()
          .filter(wish -> isAbout(wish, key.topic()))
          .forEach(wish -> choices.noMail(key.personId(), wish.kind()));
    }
  }

  private static boolean isAbout(Wish wish, String topic) {
    return Stream.of(wish.kind().name(), wish.mail().name()).anyMatch(topic::equals);
  }
}
