package org.parvis.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.parvis.mail.Letter;
import org.parvis.mail.Mails;
import org.parvis.person.Person;
import org.parvis.shared.Wording;

/**
 * Tells people by mail that their password was changed: should it not have been they, they know.
 */
@ApplicationScoped
public class PasswordNews {

  @Inject private Mails mails;
  @Inject private Clock clock;

  /** In the caller's transaction. */
  void tell(Person person) {
    Letter.Addressee to = ForgottenLetters.addressee(person);
    Wording words = Wording.in(to.language().locale());
    Letter letter =
        Letter.to(to, words.plain("security.letter.changed.subject"))
            .say(words.say("security.letter.hello", person.name()))
            .say(words.plain("security.letter.changed.text"))
            .say(words.plain("security.letter.changed.mistake"))
            .button(
                words.plain("security.letter.changed.act"), mails.portal() + "/security/forgotten");
    mails.send(
        letter,
        ForgottenLetters.TOPIC,
        "password.changed." + person.id() + "." + clock.instant().toEpochMilli());
  }
}
