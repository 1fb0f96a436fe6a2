package org.parvis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.content.SubmitKey;
import org.parvis.person.Profiles;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** What is not for someone is suggested to them no more, and what is suggested stands once. */
@ExtendWith(ArquillianExtension.class)
class DismissalsIT {

  private static final int ABOVE = 4;

  @Inject private Town town;
  @Inject private Communities communities;
  @Inject private CommunityList list;
  @Inject private CommunityPages pages;
  @Inject private Closings closings;
  @Inject private Dismissals dismissals;
  @Inject private Suggestions remembered;
  @Inject private Profiles profiles;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void whatIsNotForSomeoneIsSuggestedNoMoreUntilTheyTakeItBack() throws Exception {
    Viewer ann = interested();
    Viewer other = interested();
    List<Long> clubs = tagged(3);
    long one = clubs.get(0);
    assertThat(suggested(ann)).containsExactlyInAnyOrderElementsOf(clubs);
    AtOnce.times(
        20,
        () -> {
          dismissals.dismiss(ann, one);
          return true;
        });
    assertThat(suggested(ann)).hasSize(2).doesNotContain(one);
    assertThat(suggested(other)).as("hers alone").contains(one);
    assertThat(listed(ann)).as("it is still found").contains(one);
    assertThat(dismissals.find(ann, one)).isPresent();
    assertThat(dismissals.find(other, one)).isEmpty();
    dismissals.takeBack(ann, one);
    dismissals.takeBack(ann, one);
    assertThat(dismissals.find(ann, one)).isEmpty();
    assertThat(suggested(ann)).containsExactlyInAnyOrderElementsOf(clubs);
  }

  @Test
  void whatSomeoneDoesNotKnowOfTheyDoNotDismiss() {
    Viewer owner = town.bob();
    long secret = tagged(owner, Openness.PRIVATE);
    long open = tagged(owner, Openness.OPEN);
    for (Viewer other : List.of(town.stranger(), town.administrator())) {
      refused(other, secret);
      refused(other, Long.MAX_VALUE);
      dismissals.dismiss(other, open);
    }
    dismissals.dismiss(owner, secret);
    closings.delete(owner, open);
    refused(town.stranger(), open);
  }

  @Test
  void whatIsSuggestedAboveIsNotRepeatedBelowUnlessItIsLookedFor() {
    Viewer ann = interested();
    List<Long> clubs = tagged(6);
    List<Long> above = suggested(ann);
    assertThat(above).hasSize(ABOVE).isSubsetOf(clubs);
    List<Long> below = listed(ann);
    assertThat(below).doesNotContainAnyElementsOf(above).doesNotHaveDuplicates();
    assertThat(below).containsAll(clubs.stream().filter(id -> !above.contains(id)).toList());
    CommunityFilter filter = new CommunityFilter(null, null, null, mark);
    assertThat(list.page(ann, filter, null, 24).rows())
        .extracting(CommunityCard::id)
        .containsExactlyInAnyOrderElementsOf(clubs);
  }

  private void refused(Viewer viewer, long id) {
    assertThatThrownBy(() -> dismissals.dismiss(viewer, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> dismissals.takeBack(viewer, id)).isInstanceOf(NotFound.class);
    assertThat(dismissals.find(viewer, id)).isEmpty();
  }

  private List<Long> suggested(Viewer viewer) {
    return list.front(viewer, remembered.of(viewer), ABOVE, 24).suggestions().stream()
        .map(it -> it.card().id())
        .toList();
  }

  /** The whole list below, page by page. */
  private List<Long> listed(Viewer viewer) {
    List<Hint> hints = remembered.of(viewer);
    List<Long> ids = new ArrayList<>();
    Page<CommunityCard> page = list.front(viewer, hints, ABOVE, 100).page();
    while (true) {
      page.rows().forEach(card -> ids.add(card.id()));
      if (!page.hasNext()) {
        return ids;
      }
      page = list.others(viewer, hints, ABOVE, page.next(), 100);
    }
  }

  private Viewer interested() {
    Viewer viewer = town.person("Irma Interested");
    profiles.addSkills(viewer, List.of(mark));
    return viewer;
  }

  private List<Long> tagged(int many) {
    Viewer owner = town.bob();
    return IntStream.range(0, many).mapToObj(i -> tagged(owner, Openness.OPEN)).toList();
  }

  private long tagged(Viewer owner, Openness openness) {
    CommunityDraft draft = Club.draft(openness);
    draft.setTags(mark);
    return pages.at(owner, communities.found(owner, draft, SubmitKey.random())).orElseThrow();
  }
}
