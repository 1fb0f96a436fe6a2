package org.parvis.invitation;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.mail.LateLetters;
import org.parvis.mail.Letter;
import org.parvis.mail.Mails;
import org.parvis.person.Language;
import org.parvis.person.Person;
import org.parvis.person.Status;
import org.parvis.security.AccessLink;
import org.parvis.security.AccessLinks;
import org.parvis.shared.Wording;

/** The letters that ask people to come in. Each makes its link when it leaves. */
@Stateless
@Local(LateLetters.class)
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InvitationLetters implements LateLetters {

  static final String TOPIC = "invitation";

  @PersistenceContext private EntityManager em;
  @Inject private AccessLinks links;
  @Inject private Mails mails;
  @Inject private Clock clock;

  @Override
  public String topic() {
    return TOPIC;
  }

  /** Empty once the person has come, was asked again, or is no longer asked. */
  @Override
  public Optional<Letter> write(String cause) {
    return em.createQuery("select i from Invitation i where i.mailCause = :cause", Invitation.class)
        .setParameter("cause", cause)
        .getResultStream()
        .findFirst()
        .flatMap(this::letter);
  }

  private Optional<Letter> letter(Invitation invitation) {
    Person person = em.find(Person.class, invitation.personId());
    if (person.status() != Status.INVITED) {
      return Optional.empty();
    }
    Instant expires = clock.instant().plus(AccessLink.Purpose.WELCOME.life());
    invitation.leaves(expires);
    String token = links.make(AccessLink.Purpose.WELCOME, person.id());
    return Optional.of(
        letter(person, em.find(Person.class, invitation.invitedBy()), token, expires));
  }

  private Letter letter(Person person, Person by, String token, Instant expires) {
    Language language =
        Stream.of(person.language(), by.language())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(Language.FR);
    Wording words = Wording.in(language.locale());
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language.locale())
            .withZone(ZoneId.systemDefault())
            .format(expires);
    return Letter.to(
            new Letter.Addressee(person.email(), person.name(), language),
            words.say("invitation.letter.subject", by.name()))
        .say(words.say("invitation.letter.hello", person.name()))
        .say(words.say("invitation.letter.text", by.name()))
        .button(words.plain("invitation.letter.act"), mails.portal() + "/security/welcome/" + token)
        .small(words.say("invitation.letter.once", day), null)
        .small(words.plain("invitation.letter.mistake"), null)
        .until(expires);
  }
}
