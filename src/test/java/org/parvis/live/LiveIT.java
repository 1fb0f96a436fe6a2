package org.parvis.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.activity.Nudge;
import org.parvis.audience.Audience;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.RichText;
import org.parvis.content.SubmitKey;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.security.Badge;
import org.parvis.security.Credentials;
import org.parvis.security.Token;

/** Who hears what on an open page. */
@ExtendWith(ArquillianExtension.class)
class LiveIT {

  @Inject private Town town;
  @Inject private OpenPages pages;
  @Inject private Contents contents;
  @Inject private Listeners listeners;
  @Inject private Credentials credentials;
  @Inject private Event<Nudge> nudges;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager entities;

  @Test
  void everyoneHearsOfWhatIsForTheCompany() throws Exception {
    Viewer ann = town.ann();
    OpenPage bobs = pages.of(town.bob());

    long id = publish(ann, Audience.COMPANY);

    assertThat(bobs.hear())
        .startsWith(
            "{\"topic\":\"wall\",\"content\":" + id + ",\"author\":" + ann.id() + ",\"place\":1,");
    bobs.close();
  }

  @Test
  void aStrangerDoesNotHearOfTheClubsPost() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    OpenPage strangers = pages.of(town.stranger());
    OpenPage bobs = pages.of(bob);

    long secret = publish(ann, town.chessClub(ann, bob));
    assertThat(bobs.hear()).contains(":" + secret + ",");
    long open = publish(ann, Audience.COMPANY);

    assertThat(strangers.hear()).contains(":" + open + ",");
    strangers.close();
    bobs.close();
  }

  @Test
  void nobodyHearsOfWhatWasRolledBack() throws Exception {
    Viewer ann = town.ann();
    OpenPage bobs = pages.of(town.bob());
    transaction.begin();
    publish(ann, Audience.COMPANY);
    transaction.rollback();

    long kept = publish(ann, Audience.COMPANY);

    assertThat(bobs.hear()).contains(":" + kept + ",");
    bobs.close();
  }

  @Test
  void whoIsNudgedHearsItOnceAndNobodyElseDoes() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    OpenPage anns = pages.of(ann);
    OpenPage bobs = pages.of(bob);
    transaction.begin();
    nudges.fire(new Nudge(Set.of(bob.id()), "notification"));
    nudges.fire(new Nudge(Set.of(bob.id()), "notification"));
    assertThat(bobs.heard()).isEmpty();
    transaction.commit();
    List<String> toBob = twoRounds(ann, bobs);

    assertThat(toBob).filteredOn(said -> said.contains("notification")).hasSize(1);
    assertThat(anns.heard()).isNotEmpty().noneMatch(said -> said.contains("notification"));
    anns.close();
    bobs.close();
  }

  @Test
  void nobodyHearsOfItBeforeTheCommit() throws Exception {
    Viewer ann = town.ann();
    OpenPage bobs = pages.of(town.bob());
    transaction.begin();
    long id = publish(ann, Audience.COMPANY);
    assertThat(bobs.heard()).isEmpty();
    transaction.commit();

    assertThat(bobs.hear()).contains(":" + id + ",");
    bobs.close();
  }

  @Test
  void whoWasDeactivatedHearsNothingAndIsCutOff() throws Exception {
    Viewer bob = town.bob();
    OpenPage bobs = pages.of(bob);
    OpenPage carols = pages.of(town.person("Carol Cook"));
    transaction.begin();
    entities.find(Person.class, bob.id()).deactivate();
    transaction.commit();

    publish(town.ann(), Audience.COMPANY);
    carols.hear();
    listeners.look();

    assertCutOff(bobs);
    assertThat(carols.isOpen()).isTrue();
    carols.close();
  }

  @Test
  void aPageWhoseSessionEndedIsCutOff() throws Exception {
    OpenPage bobs = pages.of(town.bob());
    bobs.show(null);
    OpenPage carols = pages.of(town.person("Carol Cook"));

    publish(town.ann(), Audience.COMPANY);
    carols.hear();

    assertCutOff(bobs);
    carols.close();
  }

  @Test
  void whosePasswordWasChangedElsewhereHearsNothingAndIsCutOff() throws Exception {
    Viewer bob = town.bob();
    OpenPage left = pages.of(bob);
    OpenPage changing = pages.of(bob, left.badge());
    credentials.endSessions(bob.id());
    changing.show(new Badge(bob.id(), 2, Token.fresh()));

    publish(town.ann(), Audience.COMPANY);

    assertThat(changing.hear()).isNotNull();
    assertCutOff(left);
    changing.close();
  }

  @Test
  void whoseSessionEndedIsCutOffBeforeThereAreNews() throws Exception {
    Viewer bob = town.bob();
    OpenPage bobs = pages.of(bob);
    OpenPage carols = pages.of(town.person("Carol Cook"));
    credentials.endSessions(bob.id());

    listeners.look();

    assertCutOff(bobs);
    assertThat(carols.isOpen()).isTrue();
    carols.close();
  }

  @Test
  void whoWasDismissedHearsNothingEvenOfWhatWasAboutToBeSaid() {
    OpenPage bobs = pages.of(town.bob());
    bobs.listener().dismiss();

    bobs.listener().tell("{\"topic\":\"wall\"}");
    listeners.beat();
    bobs.listener().dismiss();
    bobs.listener().hear("beat");

    assertCutOff(bobs);
  }

  @Test
  void aBrowserThatDoesNotKeepUpIsLetGo() throws Exception {
    OpenPage bobs = pages.of(town.bob());
    bobs.stall();

    for (int i = 0; i < 60; i++) {
      bobs.listener().tell("message " + i);
    }

    assertThat(bobs.heard()).hasSizeBetween(49, 50);
    assertThat(bobs.isOpen()).isFalse();
  }

  /** It was told so, and no more; it may close its socket, which is closed for it in the end. */
  private void assertCutOff(OpenPage page) {
    assertThat(page.heard()).containsExactly(Message.BYE);
    listeners.look();
    assertThat(page.isOpen()).isTrue();
    listeners.look(System.nanoTime() + TimeUnit.SECONDS.toNanos(10));
    assertThat(page.isOpen()).isFalse();
    assertThat(page.heard()).containsExactly(Message.BYE);
  }

  private long publish(Viewer author, long audience) {
    RichText text = RichText.ofLines("Look", "field");
    return contents.publish(author, audience, Content.Kind.POST, text, SubmitKey.random()).id();
  }

  /** All that a page has heard when all that was owed to any page is delivered. */
  private List<String> twoRounds(Viewer author, OpenPage page) throws Exception {
    // What is in a round comes in any order; rounds follow one another.
    List<String> heard = until(page, publish(author, Audience.COMPANY));
    heard.addAll(until(page, publish(author, Audience.COMPANY)));
    return heard;
  }

  /** All that a page hears until it hears of a content; others may publish meanwhile. */
  private static List<String> until(OpenPage page, long content) throws Exception {
    List<String> heard = new ArrayList<>();
    do {
      heard.add(page.hear());
    } while (!heard.get(heard.size() - 1).contains(":" + content + ","));
    return heard;
  }
}
