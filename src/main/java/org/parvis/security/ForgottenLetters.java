package org.parvis.security;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.parvis.mail.LateLetters;
import org.parvis.mail.Letter;
import org.parvis.mail.Mails;
import org.parvis.person.Language;
import org.parvis.person.Person;
import org.parvis.shared.Wording;

/** The letters with which one chooses a new password. Each makes its link when it leaves. */
@Stateless
@Local(LateLetters.class)
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ForgottenLetters implements LateLetters {

  static final String TOPIC = "password";

  @PersistenceContext private EntityManager em;
  @Inject private AccessLinks links;
  @Inject private Mails mails;
  @Inject private Clock clock;

  static String causeOf(PasswordRequest request) {
    return TOPIC + "." + request.id();
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  /** Empty where the address is nobody's, or that of someone who may not come in. */
  @Override
  public Optional<Letter> write(String cause) {
    String id = cause.substring(TOPIC.length() + 1);
    return Optional.ofNullable(em.find(PasswordRequest.class, Long.valueOf(id)))
        .flatMap(this::person)
        .map(this::letter);
  }

  private Optional<Person> person(PasswordRequest request) {
    return em.createQuery("select p from Person p where p.email = :email", Person.class)
        .setParameter("email", request.email())
        .getResultStream()
        .findFirst()
        .filter(person -> !person.isDeactivated());
  }

  private Letter letter(Person person) {
    String token = links.make(AccessLink.Purpose.RESET, person.id());
    Letter.Addressee to = addressee(person);
    Wording words = Wording.in(to.language().locale());
    return Letter.to(to, words.plain("security.letter.reset.subject"))
        .say(words.say("security.letter.hello", person.name()))
        .say(words.plain("security.letter.reset.text"))
        .button(
            words.plain("security.letter.reset.act"), mails.portal() + "/security/welcome/" + token)
        .small(words.plain("security.letter.reset.once"), null)
        .small(words.plain("security.letter.reset.mistake"), null)
        .until(clock.instant().plus(AccessLink.Purpose.RESET.life()));
  }

  /** A person as mail is addressed to them. */
  static Letter.Addressee addressee(Person person) {
    Language language = person.language() == null ? Language.FR : person.language();
    return new Letter.Addressee(person.email(), person.name(), language);
  }
}
