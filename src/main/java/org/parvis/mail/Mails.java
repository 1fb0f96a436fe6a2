package org.parvis.mail;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * Where other rooms leave their mail: a row in the caller's transaction, which the {@link Postman}
 * takes to the mail server. What was rolled back is never sent.
 *
 * <p>While no mail server is configured nothing is kept: ask {@link #isOn()} first where people are
 * told that mail is under way.
 */
@Stateless
public class Mails {

  @PersistenceContext private EntityManager em;
  @Inject private MailServer server;
  @Inject private Clock clock;

  /** Whether there is a mail server to send by, and an address of the portal to link to. */
  public boolean isOn() {
    return server.isOn();
  }

  /** The address of the portal for links, without a slash at its end. */
  public String portal() {
    return server.portal();
  }

  /**
   * Sends a letter, once for each cause.
   *
   * @param topic what it is about, for administrators: {@code mail.topic.…} of the messages
   * @param cause unique in the whole portal, at most 120 characters
   */
  public void send(Letter letter, String topic, String cause) {
    if (isNew(cause)) {
      em.persist(new Mail(letter, topic, cause, clock.instant()));
    }
  }

  /**
   * Owes a letter that its {@link LateLetters} writes when it leaves, once for each cause.
   *
   * @param recipient the address, for administrators; the letter says itself whom it is for
   */
  public void owe(String topic, String cause, String recipient) {
    if (isNew(cause)) {
      em.persist(new Mail(topic, cause, recipient, clock.instant()));
    }
  }

  private boolean isNew(String cause) {
    return isOn()
        && em.createQuery("select m.id from Mail m where m.cause = :cause", Long.class)
            .setParameter("cause", cause)
            .getResultList()
            .isEmpty();
  }
}
