package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.parvis.mail.LateLetters;
import org.parvis.mail.Letter;
import org.parvis.mail.Mails;
import org.parvis.person.Person;
import org.parvis.shared.Wording;

/** Writes the mail about one notification, if it is still unread and still for its reader. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Notices implements LateLetters {

  static final String TOPIC = "notification";

  @PersistenceContext private EntityManager em;
  @Inject private Reading reading;
  @Inject private Keys keys;
  @Inject private Mails mails;

  /** Unique in the outbox: what joins it later is told by another mail. */
  static String cause(Notification one) {
    return TOPIC + "/" + one.id() + "/" + one.happenedAt().toEpochMilli();
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Optional<Letter> write(String cause) {
    long id = Long.parseLong(cause.split("/")[1]);
    return Optional.ofNullable(em.find(Notification.class, id))
        .map(one -> em.find(Person.class, one.personId()))
        .filter(Person::isActive)
        .map(Correspondent::of)
        .flatMap(to -> reading.unread(to.viewer(), id).map(card -> letter(to, card)));
  }

  private Letter letter(Correspondent to, NotificationCard card) {
    Wording wording = to.wording();
    String sentence = new Phrases(wording).sentence(card);
    String stop = keys.address(to.viewer().id(), card.kind().name());
    Letter letter = to.letter(sentence);
    letter =
        card.excerpt() == null
            ? letter.say(sentence + wording.plain("notification.mail.period"))
            : letter.say(sentence + wording.plain("notification.mail.colon")).quote(card.excerpt());
    return letter
        .button(wording.plain("notification.mail.open"), mails.portal() + card.path())
        .small(wording.plain("notification.mail.why." + card.kind()), null)
        .small(wording.plain("notification.mail.stop"), stop)
        .small(
            wording.plain("notification.mail.settings"), mails.portal() + "/notification/settings")
        .unsubscribe(stop);
  }
}
