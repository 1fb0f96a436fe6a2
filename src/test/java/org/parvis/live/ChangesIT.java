package org.parvis.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.comment.Comments;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Wall;

/** What an open page hears of what it shows, and what one sees who has to ask. */
@ExtendWith(ArquillianExtension.class)
class ChangesIT {

  @Inject private Town town;
  @Inject private OpenPages pages;
  @Inject private Wall wall;
  @Inject private Comments comments;
  @Inject private Reactions reactions;
  @Inject private Typing typing;
  @Inject private Looks looks;
  @Inject private UserTransaction transaction;

  private final List<OpenPage> open = new ArrayList<>();

  @AfterEach
  void everyoneGoesHome() {
    open.forEach(OpenPage::close);
  }

  @Test
  void whoHasAPostOnScreenHearsOfEachChange() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long post = post(ann, Audience.COMPANY);
    OpenPage bobs = showing(bob, post);

    long comment = comments.write(ann, post, null, "First", SubmitKey.random());
    assertThat(bobs.hear()).contains("\"content\":" + post, "[" + comment + "]", by(ann));
    comments.edit(ann, comment, 1, "Changed");
    assertThat(bobs.hear()).contains("\"content\":" + post, "[" + comment + "]");
    comments.delete(ann, comment);
    assertThat(bobs.hear()).contains("[" + comment + "]");
    reactions.put(bob, post, ReactionKind.LIKE);
    assertThat(bobs.hear()).contains("\"comments\":[]", by(bob));
    reactions.remove(bob, post, ReactionKind.LIKE);
    assertThat(bobs.hear()).contains("\"content\":" + post);
    wall.delete(ann, post);
    assertThat(List.of(bobs.hear(), bobs.hear())).anyMatch(it -> it.contains("\"gone\":true"));
  }

  @Test
  void whoShowsSomethingElseHearsNothingOfIt() throws Exception {
    Viewer ann = town.ann();
    long post = post(ann, Audience.COMPANY);
    long other = post(ann, Audience.COMPANY);
    OpenPage bobs = showing(town.bob(), other);

    reactions.put(ann, post, ReactionKind.LIKE);
    reactions.put(ann, other, ReactionKind.LIKE);

    assertThat(bobs.hear()).contains("\"content\":" + other);
  }

  @Test
  void aHundredReactionsAreFewMessages() throws Exception {
    Viewer ann = town.ann();
    long post = post(ann, Audience.COMPANY);
    OpenPage bobs = showing(town.bob(), post);
    transaction.begin();
    for (int i = 0; i < 50; i++) {
      reactions.put(ann, post, ReactionKind.LIKE);
      reactions.remove(ann, post, ReactionKind.LIKE);
    }
    transaction.commit();
    long last = post(ann, Audience.COMPANY);
    List<String> heard = new ArrayList<>();
    do {
      heard.add(bobs.hear());
    } while (!heard.get(heard.size() - 1).contains("\"content\":" + last + ","));

    assertThat(heard).hasSizeLessThan(5);
  }

  @Test
  void outsidersHearNothingThoughTheySayThatTheyShowIt() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = town.chessClub(ann, bob);
    long secret = post(ann, club);
    long known = post(ann, Audience.COMPANY);
    OpenPage strangers = pages.of(town.stranger());
    OpenPage bobs = pages.of(bob);
    open.addAll(List.of(strangers, bobs));
    List.of(strangers, bobs)
        .forEach(page -> page.listener().show(List.of(secret, known), List.of()));

    reactions.put(ann, secret, ReactionKind.LIKE);
    assertThat(bobs.hear()).contains("\"content\":" + secret);
    town.leave(club, bob);
    reactions.put(ann, secret, ReactionKind.BRAVO);
    reactions.put(ann, known, ReactionKind.LIKE);

    assertThat(bobs.hear()).contains("\"content\":" + known);
    assertThat(strangers.hear()).contains("\"content\":" + known);
  }

  @Test
  void whoIsInTheDiscussionSeesThatAnnIsWriting() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = town.chessClub(ann, bob);
    long post = post(ann, club);
    OpenPage anns = showing(ann, post);
    OpenPage bobs = showing(bob, post);
    OpenPage strangers = showing(town.stranger(), post);

    typing.by(anns.listener(), post);

    assertThat(bobs.hear())
        .isEqualTo(
            "{\"topic\":\"typing\",\"content\":"
                + post
                + ",\"person\":"
                + ann.id()
                + ",\"name\":\"Ann Archer\"}");
    assertThat(anns.heard()).isEmpty();
    assertThat(strangers.heard()).isEmpty();
    typing.by(strangers.listener(), post);
    bobs.listener().show(List.of(), List.of(post));
    typing.by(anns.listener(), post);
    assertThat(bobs.heard()).isEmpty();
  }

  @Test
  void whoHasToAskSeesThatItLooksDifferent() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long post = post(ann, Audience.COMPANY);
    Map<Long, String> before = looks.of(bob, List.of(post));

    assertThat(looks.of(bob, List.of(post))).isEqualTo(before);
    comments.write(ann, post, null, "First", SubmitKey.random());
    Map<Long, String> commented = looks.of(bob, List.of(post));
    assertThat(commented).isNotEqualTo(before);
    reactions.put(ann, post, ReactionKind.LIKE);
    assertThat(looks.of(bob, List.of(post))).isNotEqualTo(commented);
    wall.delete(ann, post);
    assertThat(looks.of(bob, List.of(post))).isEmpty();
  }

  @Test
  void anOutsiderWhoAsksSeesNothing() {
    Viewer ann = town.ann();
    Viewer stranger = town.stranger();
    long secret = post(ann, town.chessClub(ann));

    assertThat(looks.of(stranger, List.of(secret))).isEmpty();
    assertThat(looks.newest(stranger)).isNotEqualTo(secret);
    assertThat(looks.of(ann, List.of(secret))).hasSize(1);
  }

  private OpenPage showing(Viewer person, long content) {
    OpenPage page = pages.showing(person, content);
    open.add(page);
    return page;
  }

  private long post(Viewer author, long audience) {
    return wall.post(author, audience, PostDraft.ofLines("Look"), SubmitKey.random());
  }

  private static String by(Viewer person) {
    return "\"actor\":" + person.id();
  }
}
