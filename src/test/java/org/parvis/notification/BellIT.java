package org.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Statements;
import org.parvis.Town;
import org.parvis.activity.Verb;
import org.parvis.audience.Audience;
import org.parvis.comment.Comments;
import org.parvis.comment.Likes;
import org.parvis.comment.Talk;
import org.parvis.content.Contents;
import org.parvis.mark.Follow;
import org.parvis.mark.Marks;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;
import org.parvis.shared.Cursor;
import org.parvis.shared.Wording;

/** Who is told of what, and who is not. */
@ExtendWith(ArquillianExtension.class)
class BellIT {

  @Inject private Town town;
  @Inject private Talk talk;
  @Inject private Contents contents;
  @Inject private Comments comments;
  @Inject private Reactions reactions;
  @Inject private Likes likes;
  @Inject private Bell bell;
  @Inject private Choices choices;
  @Inject private Messenger messenger;
  @Inject private Gossip gossip;
  @Inject private Fans fans;
  @Inject private Marks marks;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager entities;

  @Test
  void anAnswerRingsForTheAuthorAndForThoseWhoTakePart() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carl = town.person("Carl Cook");
    long post = talk.publish(ann, Audience.COMPANY);
    long first = talk.write(bob, post, "First");
    long answer = talk.answer(carl, post, first, "To Bob");

    assertThat(told(ann))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.what()).isEqualTo("ANSWER.post");
              assertThat(names(card)).containsExactly("Carl Cook", "Bob Baker");
              assertThat(card.path())
                  .isEqualTo("/wall/" + post + "?at=" + first + "#comment-" + first);
            });
    assertThat(told(bob))
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.what()).isEqualTo("ANSWER.comment");
              assertThat(card.excerpt()).isEqualTo("To Bob");
              assertThat(card.commentId()).isEqualTo(answer);
            });
    assertThat(told(carl)).isEmpty();
    assertThat(bell.count(ann)).isEqualTo(1);
  }

  @Test
  void whoTakesPartLaterIsNotToldOfWhatWasSaidBefore() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carl = town.person("Carl Cook");
    Viewer dora = town.person("Dora Dean");
    long post = talk.publish(ann, Audience.COMPANY);
    transaction.begin();
    talk.write(bob, post, "First");
    talk.write(carl, post, "Second");
    marks.follow(dora, post, Follow.FOLLOWED);
    transaction.commit();

    assertThat(names(told(ann).get(0))).containsExactly("Carl Cook", "Bob Baker");
    assertThat(told(bob))
        .singleElement()
        .extracting(card -> names(card).get(0))
        .isEqualTo("Carl Cook");
    assertThat(told(carl)).isEmpty();
    assertThat(told(dora)).isEmpty();
    talk.write(ann, post, "Third");
    assertThat(told(carl)).hasSize(1);
    assertThat(told(dora)).hasSize(1);
  }

  @Test
  void whoIsNotInTheClubHearsNothingAndWhoLeavesNoMore() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carl = town.person("Carl Cook");
    Viewer stranger = town.stranger();
    long club = town.chessClub(ann, bob, carl);
    long post = talk.publish(ann, club);
    talk.write(bob, post, "Mine");
    talk.write(carl, post, "Mine too");
    gossip.tell(Verb.MENTIONED, ann, post, null, club, stranger, bob);

    assertThat(told(stranger)).isEmpty();
    assertThat(told(bob)).hasSize(2);
    town.leave(club, bob);
    assertThat(told(bob)).isEmpty();
    assertThat(bell.count(bob)).isZero();
    talk.write(ann, post, "Where is Bob?");
    assertThat(told(bob)).isEmpty();
  }

  @Test
  void whatWasDeletedIsGoneAndComesBackWhenItIsTakenBack() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long post = talk.publish(ann, Audience.COMPANY);
    long comment = talk.write(bob, post, "Oops");
    assertThat(told(ann)).hasSize(1);

    comments.delete(bob, comment);
    assertThat(told(ann)).isEmpty();
    assertThat(bell.count(ann)).isZero();
    comments.restore(bob, comment);
    assertThat(told(ann)).hasSize(1);
    contents.delete(ann, post);
    assertThat(told(ann)).isEmpty();
    assertThat(bell.count(ann)).isZero();
  }

  @Test
  void reactionsAreOneNotificationAndTakingThemBackTakesTheNameAway() {
    Viewer ann = town.ann();
    long post = talk.publish(ann, Audience.COMPANY);
    List<Viewer> others =
        IntStream.range(0, 5).mapToObj(i -> town.person("Person " + "ABCDE".charAt(i))).toList();
    others.forEach(one -> reactions.put(one, post, ReactionKind.LIKE));
    reactions.put(others.get(0), post, ReactionKind.USEFUL);
    reactions.put(ann, post, ReactionKind.LIKE);

    NotificationCard card = told(ann).get(0);
    assertThat(new Phrases(Wording.in(Locale.ENGLISH)).sentence(card))
        .isEqualTo("Person E, Person D and 3 other people reacted to your post");
    assertThat(new Phrases(Wording.in(Locale.FRENCH)).sentence(card))
        .isEqualTo("Person E, Person D et 3 autres personnes ont réagi à votre publication");
    assertThat(told(ann)).hasSize(1);

    reactions.remove(others.get(0), post, ReactionKind.LIKE);
    assertThat(names(told(ann).get(0))).contains("Person A");
    reactions.remove(others.get(0), post, ReactionKind.USEFUL);
    assertThat(names(told(ann).get(0))).doesNotContain("Person A").hasSize(4);
    others.subList(1, 5).forEach(one -> reactions.remove(one, post, ReactionKind.LIKE));
    assertThat(told(ann)).isEmpty();
    assertThat(bell.count(ann)).isZero();
  }

  @Test
  void whoReactsAgainAndAgainIsNoNews() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long post = talk.publish(ann, Audience.COMPANY);
    long comment = talk.write(ann, post, "Mine");
    likes.put(bob, comment);
    assertThat(told(ann).get(0).what()).isEqualTo("REACTION.comment");
    bell.readAll(ann);
    likes.remove(bob, comment);
    likes.put(bob, comment);

    assertThat(told(ann)).hasSize(1);
    assertThat(bell.count(ann)).isZero();
  }

  @Test
  void whoIsNamedInACommentIsToldOnce() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long post = talk.publish(ann, Audience.COMPANY);
    long comment = talk.write(bob, post, "@Ann");
    gossip.tell(Verb.MENTIONED, bob, post, comment, Audience.COMPANY, ann);
    gossip.tell(Verb.MENTIONED, bob, post, comment, Audience.COMPANY, ann);
    gossip.tell(Verb.THANKED, bob, post, null, Audience.COMPANY, ann, bob);

    assertThat(told(ann)).extracting(NotificationCard::kind).contains(Kind.MENTION, Kind.THANKS);
    assertThat(told(ann)).filteredOn(card -> card.kind() == Kind.MENTION).hasSize(1);
    assertThat(told(bob)).as("of what he did himself").isEmpty();
  }

  @Test
  void readOnesAreClosedAndTheNextActOpensAnother() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long post = talk.publish(ann, Audience.COMPANY);
    talk.write(bob, post, "One");
    long id = told(ann).get(0).id();
    bell.read(bob, id);
    assertThat(bell.count(ann)).as("Bob can't read for Ann").isEqualTo(1);
    bell.read(ann, id);
    assertThat(bell.count(ann)).isZero();

    long second = talk.write(bob, post, "Two");
    assertThat(told(ann)).hasSize(2);
    assertThat(told(ann).get(0).commentId()).isEqualTo(second);
    assertThat(told(ann).get(0).unread()).isTrue();
    bell.readAbout(ann, post);
    assertThat(bell.count(ann)).isZero();
    assertThat(told(ann)).hasSize(2);
  }

  @Test
  void fiftyCommentsAtOnceAreAllTold() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long post = talk.publish(ann, Audience.COMPANY);
    AtOnce.times(50, () -> talk.write(bob, post, "Again"));
    AtOnce.times(
        5,
        () -> {
          messenger.runAll();
          return true;
        });

    assertThat(told(ann)).singleElement().satisfies(card -> assertThat(names(card)).hasSize(1));
  }

  @Test
  void theDeactivatedAndThoseWhoWantNoBellAreLeftInPeace() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carl = town.person("Carl Cook");
    long post = talk.publish(ann, Audience.COMPANY);
    talk.write(carl, post, "Bye");
    gossip.deactivate(carl);
    choices.choose(ann, List.of(new Wish(Kind.ANSWER, false, Rhythm.NEVER)), null);
    talk.write(bob, post, "Hello");

    assertThat(told(carl)).isEmpty();
    assertThat(told(ann)).isEmpty();
    assertThat(bell.count(ann)).isZero();
    choices.choose(ann, List.of(new Wish(Kind.ANSWER, true, Rhythm.NEVER)), null);
    assertThat(bell.count(ann)).isEqualTo(1);
  }

  @Test
  void hundredsOfFollowersAreToldAndCostTheOneWhoCommentsOneRow() {
    Viewer ann = town.ann();
    long alone = talk.publish(ann, Audience.COMPANY);
    long post = talk.publish(ann, Audience.COMPANY);
    List<Viewer> crowd = gossip.crowd(Recipients.SOME + 20);
    fans.follow(post, crowd.stream().map(Viewer::id).collect(Collectors.toSet()));

    int before = Statements.during(entities, () -> talk.write(ann, alone, "To nobody"));
    int sent = Statements.during(entities, () -> talk.write(ann, post, "News"));
    messenger.runAll();

    int newNumbers = 1;
    assertThat(sent).isLessThanOrEqualTo(before + newNumbers);
    assertThat(gossip.told(post)).isEqualTo(crowd.size());
    assertThat(bell.count(crowd.get(0))).isEqualTo(1);
    assertThat(bell.count(crowd.get(crowd.size() - 1))).isEqualTo(1);
    assertThat(bell.count(ann)).isZero();
  }

  private List<NotificationCard> told(Viewer viewer) {
    messenger.runAll();
    return bell.page(viewer, Cursor.newest(), 50).rows();
  }

  private static List<String> names(NotificationCard card) {
    return card.people().stream().map(PersonCard::name).toList();
  }
}
