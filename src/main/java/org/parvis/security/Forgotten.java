package org.parvis.security;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.mail.Mails;
import org.parvis.person.InvalidEmail;
import org.parvis.person.Person;
import org.parvis.shared.InvalidText;

/**
 * Those who have forgotten their password and ask for a mail. What is done for an address that is
 * someone's is done for any other too: who it is, is looked up when the mail is to leave.
 */
@Stateless
public class Forgotten {

  private static final int KEPT_SLOTS = 600;

  @PersistenceContext private EntityManager em;
  @Inject private Mails mails;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** Whether there is a mail server to send by. */
  public boolean isByMail() {
    return mails.isOn();
  }

  /** Owes a mail to this address; asked again within minutes, it is the same one. */
  public void ask(String typed) {
    Optional<String> email = address(typed);
    if (email.isEmpty() || isAsked(email.get())) {
      return;
    }
    PasswordRequest request = new PasswordRequest(email.get(), clock.instant());
    em.persist(request);
    em.flush();
    mails.owe(ForgottenLetters.TOPIC, ForgottenLetters.causeOf(request), email.get());
    audit.keep(new Fact(Action.ASK_PASSWORD, Outcome.DONE, null, subject(email.get())));
  }

  public void removeOld(Instant now) {
    em.createQuery("delete from PasswordRequest r where r.slot < :old")
        .setParameter("old", PasswordRequest.slotOf(now) - KEPT_SLOTS)
        .executeUpdate();
  }

  private boolean isAsked(String email) {
    return !em.createQuery(
            "select r.id from PasswordRequest r where r.email = :email and r.slot = :slot",
            Long.class)
        .setParameter("email", email)
        .setParameter("slot", PasswordRequest.slotOf(clock.instant()))
        .getResultList()
        .isEmpty();
  }

  private String subject(String email) {
    return em.createQuery("select p.id from Person p where p.email = :email", Long.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst()
        .map(id -> Fact.PERSON + id)
        .orElse(null);
  }

  private static Optional<String> address(String typed) {
    try {
      return Optional.of(Person.address(typed));
    } catch (InvalidEmail | InvalidText none) {
      return Optional.empty();
    }
  }
}
