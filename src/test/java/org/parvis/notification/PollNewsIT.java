package org.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.content.SubmitKey;
import org.parvis.mark.Follow;
import org.parvis.mark.Marks;
import org.parvis.person.Viewer;
import org.parvis.poll.Ask;
import org.parvis.poll.Ballot;
import org.parvis.poll.PollCard;
import org.parvis.poll.PollDraft;
import org.parvis.poll.PollPart;
import org.parvis.poll.PollTimer;
import org.parvis.poll.Polls;
import org.parvis.poll.QuestionCard;
import org.parvis.shared.Cursor;

/** Who answered a poll hears what came of it; who asked hears what they owe. */
@ExtendWith(ArquillianExtension.class)
class PollNewsIT {

  @Inject private Town town;
  @Inject private Polls polls;
  @Inject private PollPart part;
  @Inject private PollTimer timer;
  @Inject private Marks marks;
  @Inject private Bell bell;
  @Inject private Messenger messenger;

  @Test
  void whoAnsweredHearsOfTheResultAndOfTheDecisionOnce() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer stranger = town.stranger();
    long id = ask(ann, Audience.COMPANY);
    vote(bob, id);

    polls.close(ann, id);
    polls.close(ann, id);

    assertThat(whats(bob)).containsExactly("POLL.CLOSED");
    assertThat(told(bob).get(0).path()).isEqualTo("/poll/" + id);
    assertThat(told(bob).get(0).first().id()).isEqualTo(ann.id());
    assertThat(whats(ann)).containsExactly("POLL.OWED");
    assertThat(told(ann).get(0))
        .matches(card -> !card.isNamed())
        .extracting(NotificationCard::path)
        .isEqualTo("/poll/" + id + "#decision");
    assertThat(whats(stranger)).isEmpty();

    polls.decide(ann, id, "We try A");
    polls.decide(ann, id, "We try A in May");

    assertThat(whats(bob)).containsExactly("POLL.SETTLED", "POLL.CLOSED");
  }

  @Test
  void whoLeftTheClubOrMutedItHearsNothing() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer carl = town.person("Carl Cook");
    long club = town.chessClub(ann, bob, carl);
    long id = ask(ann, club);
    vote(bob, id);
    vote(carl, id);
    marks.follow(carl, id, Follow.MUTED);
    town.leave(club, bob);

    polls.close(ann, id);

    assertThat(told(bob)).isEmpty();
    assertThat(told(carl)).isEmpty();
  }

  @Test
  void whoOwesADecisionIsRemindedOnceMoreAfterAWeek() {
    Viewer ann = town.ann();
    long id = ask(ann, Audience.COMPANY);
    vote(town.bob(), id);
    polls.close(ann, id);
    assertThat(whats(ann)).containsExactly("POLL.OWED");
    bell.readAll(ann);

    Instant then = Instant.now().plus(Duration.ofDays(8));
    timer.remind(then);
    timer.remind(then);

    assertThat(told(ann)).filteredOn(NotificationCard::unread).hasSize(1);
  }

  @Test
  void ofAPollThatNobodyAnsweredNobodyHears() {
    Viewer ann = town.ann();
    polls.close(ann, ask(ann, Audience.COMPANY));

    assertThat(told(ann)).isEmpty();
  }

  private long ask(Viewer viewer, long place) {
    PollDraft draft = Ask.open(Ask.one("A", "B"));
    return polls.ask(viewer, place, draft, SubmitKey.random());
  }

  private void vote(Viewer viewer, long id) {
    PollCard card = part.of(viewer, List.of(id)).get(id);
    QuestionCard question = card.questions().get(0);
    polls.vote(viewer, id, Ballot.of(question.id(), question.options().get(0).id()));
  }

  private List<String> whats(Viewer viewer) {
    return told(viewer).stream().map(NotificationCard::what).toList();
  }

  private List<NotificationCard> told(Viewer viewer) {
    messenger.runAll();
    return bell.page(viewer, Cursor.newest(), 50).rows();
  }
}
