package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.parvis.mail.LateLetters;
import org.parvis.mail.Letter;
import org.parvis.mail.Mails;
import org.parvis.person.Person;
import org.parvis.shared.Wording;

/** Writes digests: what was not seen, and the best of the wall; nothing when there is nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Digests implements LateLetters {

  static final String TOPIC = "digest";

  private static final int MOST = 10;
  private static final int BEST = 5;

  @PersistenceContext private EntityManager em;
  @Inject private Reading reading;
  @Inject private Choices choices;
  @Inject private BestOfWall best;
  @Inject private Keys keys;
  @Inject private Mails mails;

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Optional<Letter> write(String cause) {
    DigestTurn.Key key = DigestTurn.Key.of(cause);
    Person person = em.find(Person.class, key.personId());
    DigestTurn turn = em.find(DigestTurn.class, key);
    if (turn == null || !person.isActive()) {
      return Optional.empty();
    }
    Correspondent to = Correspondent.of(person);
    List<Kind> wanted =
        choices.of(person.id()).values().stream()
            .filter(wish -> wish.mail() == key.rhythm())
            .map(Wish::kind)
            .toList();
    List<NotificationCard> unseen =
        reading.cards(to.viewer(), reading.since(to.viewer(), wanted, turn.since(), MOST));
    List<BestOfWall.Line> lines =
        wanted.contains(Kind.WALL) ? best.since(to.viewer(), turn.since(), BEST) : List.of();
    return unseen.isEmpty() && lines.isEmpty()
        ? Optional.empty()
        : Optional.of(letter(to, key.rhythm(), unseen, lines));
  }

  private Letter letter(
      Correspondent to, Rhythm rhythm, List<NotificationCard> unseen, List<BestOfWall.Line> lines) {
    Wording wording = to.wording();
    Phrases phrases = new Phrases(wording);
    String stop = keys.address(to.viewer().id(), rhythm.name());
    Letter letter = to.letter(wording.plain("notification.digest.subject." + rhythm));
    if (!unseen.isEmpty()) {
      letter = letter.heading(wording.plain("notification.digest.unseen"));
    }
    for (NotificationCard card : unseen) {
      letter = letter.item(phrases.line(card), mails.portal() + card.path());
    }
    if (!lines.isEmpty()) {
      letter = letter.heading(wording.plain("notification.digest.wall"));
    }
    for (BestOfWall.Line line : lines) {
      String words = line.author() + wording.plain("notification.mail.colon");
      letter = letter.item(words + " " + line.words(), mails.portal() + "/wall/" + line.id());
    }
    return letter
        .button(wording.plain("notification.digest.open"), mails.portal() + "/")
        .small(wording.plain("notification.digest.why." + rhythm), null)
        .small(wording.plain("notification.digest.stop"), stop)
        .small(
            wording.plain("notification.mail.settings"), mails.portal() + "/notification/settings")
        .unsubscribe(stop);
  }
}
