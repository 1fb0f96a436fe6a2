package org.parvis.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.RichText;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** One tap, one reaction. */
@ExtendWith(ArquillianExtension.class)
class ReactionsIT {

  @Inject private Town town;
  @Inject private Contents contents;
  @Inject private Reactions reactions;
  @Inject private ReactionPart part;
  @Resource private ManagedExecutorService background;

  @Test
  void aReactionIsCountedAndCanBeTakenBack() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long content = publish(ann, Audience.COMPANY);

    reactions.put(bob, content, ReactionKind.BRAVO);
    assertThat(count(ann, content, ReactionKind.BRAVO)).isEqualTo(counted(1, false));
    assertThat(count(bob, content, ReactionKind.BRAVO)).isEqualTo(counted(1, true));

    reactions.remove(bob, content, ReactionKind.BRAVO);
    reactions.remove(bob, content, ReactionKind.BRAVO);
    assertThat(count(bob, content, ReactionKind.BRAVO)).isEqualTo(counted(0, false));
  }

  @Test
  void theyAreReadWhateverEndsInTheBackgroundMeanwhile() {
    Viewer ann = town.ann();
    long content = publish(ann, Audience.COMPANY);

    for (int i = 0; i < 300; i++) {
      assertThat(part.of(ann, List.of(content)).get(content).total()).isZero();
      background.execute(Thread::yield);
    }
  }

  @Test
  void oneOfEachKindStandsBesideTheOthers() {
    Viewer ann = town.ann();
    long content = publish(ann, Audience.COMPANY);
    for (ReactionKind kind : ReactionKind.values()) {
      reactions.put(ann, content, kind);
    }

    assertThat(part.of(ann, List.of(content)).get(content).counts())
        .allSatisfy(count -> assertThat(count.count()).isEqualTo(1));
  }

  @Test
  void theSameTapFiftyTimesAtOnceIsOneReaction() throws Exception {
    Viewer ann = town.ann();
    long content = publish(ann, Audience.COMPANY);

    AtOnce.times(
        50,
        () -> {
          reactions.put(ann, content, ReactionKind.LIKE);
          return null;
        });

    assertThat(count(ann, content, ReactionKind.LIKE).count()).isEqualTo(1);
  }

  @Test
  void aStrangerDoesNotSeeTheReactionsOfTheClub() {
    Viewer ann = town.ann();
    Viewer stranger = town.stranger();
    long content = publish(ann, town.chessClub(ann));
    reactions.put(ann, content, ReactionKind.LIKE);

    assertThat(part.of(stranger, List.of(content)).get(content).total()).isZero();
    assertThat(who(stranger, content, ReactionKind.LIKE, Cursor.newest()).rows()).isEmpty();
    assertThatThrownBy(() -> reactions.counts(stranger, content)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reactions.put(stranger, content, ReactionKind.LIKE))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reactions.remove(stranger, content, ReactionKind.LIKE))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nobodyReactsToADeletedContent() {
    Viewer ann = town.ann();
    long content = publish(ann, Audience.COMPANY);
    contents.delete(ann, content);

    assertThatThrownBy(() -> reactions.put(ann, content, ReactionKind.LIKE))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoReactedIsReadPageByPage() {
    long content = publish(town.ann(), Audience.COMPANY);
    List<Long> people = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Viewer someone = town.person("Person " + i);
      reactions.put(someone, content, ReactionKind.SEEN);
      people.add(0, someone.id());
    }

    List<Long> read = new ArrayList<>();
    Page<Reactor> page = who(town.bob(), content, ReactionKind.SEEN, Cursor.newest());
    read.addAll(ids(page));
    while (page.hasNext()) {
      page = who(town.bob(), content, ReactionKind.SEEN, Cursor.parse(page.next()).orElseThrow());
      read.addAll(ids(page));
    }

    assertThat(read).isEqualTo(people);
  }

  private long publish(Viewer author, long audience) {
    RichText text = RichText.ofLines("Look", "field");
    return contents.publish(author, audience, Content.Kind.POST, text, SubmitKey.random()).id();
  }

  private Page<Reactor> who(Viewer viewer, long content, ReactionKind kind, Cursor before) {
    return reactions.who(viewer, content, kind, before, 3);
  }

  private ReactionCount count(Viewer viewer, long content, ReactionKind kind) {
    return part.of(viewer, List.of(content)).get(content).counts().stream()
        .filter(count -> count.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static ReactionCount counted(long count, boolean mine) {
    return new ReactionCount(ReactionKind.BRAVO, count, mine);
  }

  private static List<Long> ids(Page<Reactor> page) {
    return page.rows().stream().map(reactor -> reactor.person().id()).toList();
  }
}
