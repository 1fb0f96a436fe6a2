package org.parvis.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.activity.Activity;
import org.parvis.audience.Audience;
import org.parvis.content.Hashtags;
import org.parvis.content.Heard;
import org.parvis.content.SubmitKey;
import org.parvis.content.Tags;
import org.parvis.content.TooManyMentions;
import org.parvis.person.ProfileDraft;
import org.parvis.person.Profiles;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;

/** Whom posts mention, and which hashtags they carry. */
@ExtendWith(ArquillianExtension.class)
class MentionsIT {

  private final String tag = "Tag" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");

  @Inject private Town town;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Hashtags hashtags;
  @Inject private Profiles profiles;
  @Inject private Heard heard;

  @Test
  void onlyWhoIsNewlyNamedIsTold() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer sam = town.stranger();
    long id = post(ann, Audience.COMPANY, "@" + bob.slug() + " and @" + ann.slug());
    assertThat(heard.mentionsIn(id)).extracting(Activity::people).containsExactly(Set.of(bob.id()));
    assertThat(card(ann, id).text()).isEqualTo("@Bob Baker and @Ann Archer");

    edit(ann, id, "@" + bob.slug() + ", @" + sam.slug());
    edit(ann, id, "Nobody");
    assertThat(heard.mentionsIn(id))
        .extracting(Activity::people)
        .containsExactly(Set.of(bob.id()), Set.of(sam.id()));
    assertThat(card(ann, id).html()).doesNotContain("mention");
  }

  @Test
  void whoIsNotInTheClubIsNotTold() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer sam = town.stranger();
    long id = post(ann, town.chessClub(ann, bob), "@" + bob.slug() + " and @" + sam.slug());

    assertThat(heard.mentionsIn(id)).extracting(Activity::people).containsExactly(Set.of(bob.id()));
  }

  @Test
  void aMentionShowsTheNameThatItsPersonHasNow() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long id = post(ann, Audience.COMPANY, "@" + bob.slug() + " knows");
    ProfileDraft draft = profiles.draft(bob);
    draft.setName("Robert Baker");
    profiles.save(bob, draft);

    assertThat(card(ann, id).html()).contains(">&#64;Robert Baker</a> knows");
    assertThat(card(ann, id).text()).isEqualTo("@Robert Baker knows");
    assertThat(card(ann, id).isEdited()).isFalse();
  }

  @Test
  void fiftyOneMentionsAreRefused() {
    Viewer ann = town.ann();
    String all =
        IntStream.range(0, 51)
            .mapToObj(i -> "@" + town.person("Crowd").slug())
            .collect(Collectors.joining(" "));

    assertThatThrownBy(() -> post(ann, Audience.COMPANY, all)).isInstanceOf(TooManyMentions.class);
  }

  @Test
  void aHashtagLeadsToItsPostsPageByPage() {
    Viewer ann = town.ann();
    long first = post(ann, Audience.COMPANY, "#" + tag);
    long second = post(ann, Audience.COMPANY, "Again #" + tag.toUpperCase());
    var page = stream.pageTagged(ann, Tags.key(tag), Cursor.newest(), 1);

    assertThat(page.rows()).extracting(PostCard::id).containsExactly(second);
    assertThat(
            stream
                .pageTagged(ann, Tags.key(tag), Cursor.parse(page.next()).orElseThrow(), 1)
                .rows())
        .extracting(PostCard::id)
        .containsExactly(first);
    edit(ann, second, "No more");
    assertThat(stream.pageTagged(ann, Tags.key(tag), Cursor.newest(), 20).rows()).hasSize(1);
  }

  @Test
  void aStrangerSeesNothingOfTheClubsHashtag() {
    Viewer ann = town.ann();
    Viewer stranger = town.stranger();
    post(ann, town.chessClub(ann), "#" + tag);

    assertThat(hashtags.suggest(ann, tag.substring(0, 20), 8)).containsExactly(tag);
    assertThat(hashtags.suggest(stranger, tag.substring(0, 20), 8)).isEmpty();
    assertThat(stream.pageTagged(stranger, Tags.key(tag), Cursor.newest(), 20).rows()).isEmpty();
  }

  @Test
  void theMostUsedHashtagIsSuggestedFirst() {
    Viewer ann = town.ann();
    post(ann, Audience.COMPANY, "#" + tag + "A");
    post(ann, Audience.COMPANY, "#" + tag + "A");
    post(ann, Audience.COMPANY, "#" + tag + "B");
    long gone = post(ann, Audience.COMPANY, "#" + tag + "C");
    wall.delete(ann, gone);

    assertThat(hashtags.suggest(town.bob(), tag, 8)).containsExactly(tag + "A", tag + "B");
  }

  private long post(Viewer author, long audience, String text) {
    return wall.post(author, audience, PostDraft.ofLines(text), SubmitKey.random());
  }

  private void edit(Viewer author, long id, String text) {
    wall.edit(author, id, card(author, id).version(), PostDraft.ofLines(text));
  }

  private PostCard card(Viewer viewer, long id) {
    return stream.find(viewer, id).orElseThrow();
  }
}
