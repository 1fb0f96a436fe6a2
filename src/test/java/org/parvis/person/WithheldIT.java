package org.parvis.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;

/** What a colleague keeps to themselves: each field, on each road, for each viewer. */
@ExtendWith(ArquillianExtension.class)
class WithheldIT {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Inject private Town town;
  @Inject private Profiles profiles;
  @Inject private People people;
  @Inject private Skills skills;

  @Test
  void eachFieldIsForItsOwnerAloneOnEveryRoad() {
    Viewer ann = town.ann();
    List<Viewer> others = List.of(town.bob(), town.administrator());
    for (ProfileField field : ProfileField.values()) {
      save(ann, field);
      String secret = secretOf(ann, field);

      assertThat(profile(ann, ann)).as("%s for its owner", field).contains(secret);
      assertThat(profiles.draft(ann).withheld()).containsExactly(field);
      for (Viewer other : others) {
        assertThat(roads(other, ann).entrySet())
            .as("%s for %s", field, other.name())
            .allSatisfy(
                road -> assertThat(road.getValue()).as(road.getKey()).doesNotContain(secret));
      }
      assertThat(people.shownProfile(ann).orElseThrow().toString())
          .as("the preview is what others see")
          .isEqualTo(profile(others.get(0), ann));
    }
  }

  @Test
  void whatIsNotWithheldIsSeenAndFound() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    save(ann, null);

    for (ProfileField field : ProfileField.values()) {
      assertThat(profile(bob, ann)).contains(secretOf(ann, field));
    }
    assertThat(roads(bob, ann).get("by site")).contains(ann.slug());
    assertThat(roads(bob, ann).get("sites")).contains("Site " + mark);
    assertThat(profile(bob, ann)).contains("withheld=[]");
  }

  @Test
  void nobodyIsFoundOrCountedByAWithheldSite() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    save(ann, ProfileField.SITE);

    assertThat(roads(bob, ann).get("by site")).isEqualTo("[]");
    assertThat(roads(ann, ann).get("by site")).as("not even by herself").isEqualTo("[]");
    assertThat(roads(bob, ann).get("sites")).doesNotContain(mark);
  }

  @Test
  void whatIsShownAgainIsWhatItWas() {
    Viewer ann = town.ann();
    save(ann, ProfileField.PROOF);
    ProfileDraft draft = profiles.draft(ann);
    draft.getWithheld().clear();

    profiles.save(ann, draft);

    assertThat(profile(town.bob(), ann)).contains(secretOf(ann, ProfileField.PROOF));
  }

  @Test
  void aSkillThatIsAddedLaterKeepsItsProofToo() {
    Viewer ann = town.ann();
    save(ann, ProfileField.PROOF);

    profiles.addSkill(ann, new SkillDraft("Later " + mark, SkillLevel.TEACHING, "Later " + mark));

    assertThat(profile(town.bob(), ann))
        .contains("name=Later " + mark)
        .doesNotContain("proof=Later");
    assertThat(profile(ann, ann)).contains("proof=Later " + mark);
  }

  /** Everything that other rooms and pages are told of a person. */
  private Map<String, String> roads(Viewer viewer, Viewer of) {
    PeopleFilter bySite = new PeopleFilter(null, null, "site " + mark, null);
    PeopleFilter bySkill = new PeopleFilter(null, null, null, "Welding " + mark);
    return Map.of(
        "profile", viewer.is(of.id()) ? "" : profile(viewer, of),
        "card", people.card(viewer, of.id()).orElseThrow().toString(),
        "by site", people.page(viewer, bySite, null, 50).rows().toString(),
        "by skill", people.page(viewer, bySkill, null, 50).rows().toString(),
        "sites", people.sites(viewer).toString(),
        "newest", people.newest(viewer, 5).toString(),
        "skills", skills.startingWith(viewer, "Welding " + mark).toString());
  }

  private String profile(Viewer viewer, Viewer of) {
    return people.profile(viewer, of.slug()).orElseThrow().toString();
  }

  private String secretOf(Viewer person, ProfileField field) {
    return switch (field) {
      case SITE -> "Site " + mark;
      case PHONE -> "tel-" + mark;
      case EMAIL -> person.slug() + "@town.example";
      case LANGUAGES -> "lang-" + mark;
      case ABOUT -> "about-" + mark;
      case PROOF -> "proof-" + mark;
    };
  }

  private void save(Viewer ann, ProfileField withheld) {
    ProfileDraft draft = profiles.draft(ann);
    draft.setSite("Site " + mark);
    draft.setPhone("tel-" + mark);
    draft.setLanguages("lang-" + mark);
    draft.setAbout("about-" + mark);
    draft.getSkills().clear();
    draft.getSkills().add(new SkillDraft("Welding " + mark, SkillLevel.MASTERING, "proof-" + mark));
    draft.getWithheld().clear();
    if (withheld != null) {
      draft.getWithheld().put(withheld.name(), true);
    }
    profiles.save(ann, draft);
  }
}
