package org.parvis.thanks.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.content.SubmitKey;
import org.parvis.person.Colleague;
import org.parvis.person.People;
import org.parvis.person.PeopleFilter;
import org.parvis.person.PersonCard;
import org.parvis.person.Skills;
import org.parvis.person.Viewer;
import org.parvis.shared.Text;
import org.parvis.thanks.Gratitude;
import org.parvis.thanks.ThanksDraft;
import org.parvis.thanks.ThanksLeft;

/** The form in which a thanks is written; people are added to its address. */
@Named
@RequestScoped
public class ThanksNew {

  private static final int FOUND = 8;
  private static final int SUGGESTED = 12;

  @Inject private Gratitude gratitude;
  @Inject private People people;
  @Inject private Skills skills;
  @Inject private Audiences audiences;
  @Inject private Viewer viewer;

  private final String key = SubmitKey.random().value();
  private String to;
  private String place;
  private long placeId = Audience.COMPANY;
  private String name;
  private List<PersonCard> chosen = List.of();
  private List<Colleague> found = List.of();
  private List<String> suggested = List.of();
  private ThanksLeft left;

  public void load() {
    left = gratitude.left(viewer);
    placeId =
        place != null && place.matches("\\d{1,18}") ? Long.parseLong(place) : Audience.COMPANY;
    audiences.forWriting(viewer, placeId);
    loadFound();
    loadSkills();
  }

  /** Those chosen so far, and those whom the typed name finds. */
  public void loadFound() {
    chosen =
        people.active(viewer, ThanksDraft.slugs(Stream.ofNullable(to).toList())).stream()
            .filter(one -> !viewer.is(one.id()))
            .limit(ThanksDraft.MOST)
            .toList();
    if (!Text.line(name).isEmpty()) {
      PeopleFilter filter = new PeopleFilter(name, null, null, null);
      found =
          people.page(viewer, filter, null, FOUND + chosen.size() + 1).rows().stream()
              .filter(one -> !viewer.is(one.id()))
              .filter(one -> chosen.stream().noneMatch(already -> already.id() == one.id()))
              .limit(FOUND)
              .toList();
    }
  }

  public void loadSkills() {
    suggested =
        skills.of(viewer, chosen.stream().map(PersonCard::id).toList()).stream()
            .limit(SUGGESTED)
            .toList();
  }

  public ThanksLeft getLeft() {
    return left;
  }

  public List<PersonCard> getChosen() {
    return chosen;
  }

  public boolean isRoomForMore() {
    return chosen.size() < ThanksDraft.MOST;
  }

  /** Of those whom the name finds, the ones that can be added. */
  public List<Colleague> getFound() {
    return found;
  }

  /** Whether a name was typed that finds nobody. */
  public boolean isNobody() {
    return !Text.line(name).isEmpty() && found.isEmpty();
  }

  /** The slugs of those chosen, with commas between them. */
  public String getSlugs() {
    return chosen.stream().map(PersonCard::slug).collect(Collectors.joining(","));
  }

  /** The same with one more. */
  public String with(String slug) {
    return chosen.isEmpty() ? slug : getSlugs() + "," + slug;
  }

  /** The same with one less. */
  public String without(String slug) {
    return chosen.stream()
        .map(PersonCard::slug)
        .filter(one -> !one.equals(slug))
        .collect(Collectors.joining(","));
  }

  /** Skills of those chosen. */
  public List<String> getSuggested() {
    return suggested;
  }

  /** Where it will be published. */
  public long getPlaceId() {
    return placeId;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getKey() {
    return key;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
