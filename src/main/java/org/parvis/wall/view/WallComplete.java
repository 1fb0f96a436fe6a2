package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.audience.Audiences;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.content.Emoji;
import org.parvis.content.Hashtags;
import org.parvis.person.Colleague;
import org.parvis.person.People;
import org.parvis.person.PeopleFilter;
import org.parvis.person.Viewer;
import org.parvis.shared.Text;

/** What a name, a hashtag or an emoji that someone begins to type may become. */
@Named
@RequestScoped
public class WallComplete {

  private static final int MOST = 8;
  private static final int LONGEST = 60;

  @Inject private People people;
  @Inject private Hashtags hashtags;
  @Inject private Audiences audiences;
  @Inject private Places places;
  @Inject private Viewer viewer;

  private String at;
  private String place;
  private List<Long> seen = List.of();
  private Set<Long> outside = Set.of();
  private String tag;
  private String emoji;
  private List<Colleague> colleagues = List.of();
  private List<Emoji> pictures = List.of();
  private List<String> words = List.of();

  public void load() {
    if (isSensible(at)) {
      PeopleFilter named = new PeopleFilter(at, null, null, null);
      colleagues = people.page(viewer, named, null, MOST).rows();
      lookAround(ChosenPlaces.of(place).ids());
    }
    if (isSensible(tag)) {
      words = hashtags.suggest(viewer, tag, MOST);
    }
    if (isSensible(emoji)) {
      pictures = Emoji.startingWith(emoji, MOST);
    }
  }

  /** Only who sees a place is told who does not. */
  private void lookAround(List<Long> placeIds) {
    seen = placeIds.stream().filter(id -> audiences.of(viewer, id).isPresent()).toList();
    List<Long> found = colleagues.stream().map(Colleague::id).toList();
    if (!seen.isEmpty()) {
      outside = new HashSet<>(found);
      seen.forEach(id -> outside.removeAll(audiences.among(found, id)));
    }
  }

  /** Whether this colleague does not see what is written there. */
  public boolean isOutside(Colleague colleague) {
    return outside.contains(colleague.id());
  }

  /** What the places are called where it is written. */
  public String getNames() {
    return seen.stream()
        .flatMap(id -> places.of(id).stream())
        .map(Place::name)
        .collect(Collectors.joining(", "));
  }

  private static boolean isSensible(String start) {
    return start != null && start.length() <= LONGEST;
  }

  /** What stands in a plain field for this colleague: the name, if no other in sight has it. */
  public String call(Colleague colleague) {
    String key = Text.fold(colleague.name());
    long namesakes = colleagues.stream().filter(c -> Text.fold(c.name()).equals(key)).count();
    return "@" + (namesakes > 1 ? colleague.slug() : colleague.name());
  }

  public List<Colleague> getColleagues() {
    return colleagues;
  }

  public List<Emoji> getPictures() {
    return pictures;
  }

  public String getEmoji() {
    return emoji;
  }

  public void setEmoji(String emoji) {
    this.emoji = emoji;
  }

  public List<String> getWords() {
    return words;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at;
  }

  public String getTag() {
    return tag;
  }

  public void setTag(String tag) {
    this.tag = tag;
  }
}
