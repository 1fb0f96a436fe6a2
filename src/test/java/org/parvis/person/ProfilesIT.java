package org.parvis.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.shared.InvalidText;
import org.parvis.shared.Refusal;
import org.parvis.storage.Crop;
import org.parvis.storage.FileUse;
import org.parvis.storage.PictureFiles;
import org.parvis.storage.PictureRefused;

/** What people write and show of themselves. */
@ExtendWith(ArquillianExtension.class)
class ProfilesIT {

  @Inject private Town town;
  @Inject private People people;
  @Inject private Profiles profiles;
  @Inject private Portraits portraits;
  @Inject @Any private Instance<FileUse> uses;
  @Inject private EntityManager em;

  private final String chess = "Chess " + UUID.randomUUID();

  @Test
  void whatIsSavedIsShown() {
    Viewer ann = town.ann();
    ProfileDraft draft = profiles.draft(ann);
    draft.setName("  Ann   Baker ");
    draft.setAbout("One\r\nTwo");
    draft.setLanguage(Language.FR);
    draft.setTheme(Theme.DARK);
    draft.getSkills().add(new SkillDraft(chess, SkillLevel.TEACHING, "Club champion"));
    draft.getSkills().add(new SkillDraft(" ", SkillLevel.LEARNING, "no name, no skill"));
    profiles.save(ann, draft);

    Profile profile = people.profile(ann, ann.slug()).orElseThrow();
    assertThat(profile.name()).isEqualTo("Ann Baker");
    assertThat(profile.about()).isEqualTo("One\nTwo");
    assertThat(profile.skills())
        .extracting(ProfileSkill::name, ProfileSkill::level, ProfileSkill::proof)
        .containsExactly(tuple(chess, SkillLevel.TEACHING, "Club champion"));
    assertThat(profiles.draft(ann).getTheme()).isEqualTo(Theme.DARK);
    assertThat(profiles.draft(ann).getLanguage()).isEqualTo(Language.FR);
  }

  @Test
  void theSecondOfTwoEditorsIsToldAndOverwritesNothing() {
    Viewer ann = town.ann();
    ProfileDraft first = profiles.draft(ann);
    ProfileDraft second = profiles.draft(ann);
    first.setAbout("first");
    second.setAbout("second");
    profiles.save(ann, first);

    assertThatThrownBy(() -> profiles.save(ann, second)).isInstanceOf(ProfileChanged.class);
    assertThat(people.profile(ann, ann.slug()).orElseThrow().about()).isEqualTo("first");
    profiles.save(ann, second.onto(profiles.draft(ann).version()));
    assertThat(people.profile(ann, ann.slug()).orElseThrow().about()).isEqualTo("second");
  }

  @Test
  void ofFiftySavesOfOneVersionOneCounts() {
    Viewer ann = town.ann();
    ProfileDraft draft = profiles.draft(ann);
    List<Boolean> saved =
        AtOnce.fifty(
            i -> {
              try {
                profiles.save(ann, draft);
                return true;
              } catch (ProfileChanged told) {
                return false;
              }
            });
    assertThat(Collections.frequency(saved, true)).isEqualTo(1);
  }

  @Test
  void aSkillAddedFiftyTimesAtOnceIsOneRow() {
    Viewer ann = town.ann();
    AtOnce.fifty(
        i -> {
          String spelling = i % 2 == 0 ? chess : chess.toUpperCase(java.util.Locale.ROOT);
          profiles.addSkill(ann, new SkillDraft(spelling, SkillLevel.LEARNING, null));
          return i;
        });
    assertThat(people.profile(ann, ann.slug()).orElseThrow().skills()).hasSize(1);
    assertThat(
            em.createQuery("select count(k) from Skill k where k.nameKey = :key", Long.class)
                .setParameter("key", Skill.key(chess))
                .getSingleResult())
        .isEqualTo(1);
  }

  @Test
  void aProfileHoldsThirtySkills() {
    Viewer ann = town.ann();
    ProfileDraft draft = profiles.draft(ann);
    for (int i = 0; i < 30; i++) {
      draft.getSkills().add(new SkillDraft("Skill " + i, SkillLevel.LEARNING, null));
    }
    profiles.save(ann, draft);
    assertThatThrownBy(() -> profiles.addSkill(ann, new SkillDraft(chess, null, null)))
        .isInstanceOf(TooManySkills.class);
    profiles.addSkill(ann, new SkillDraft("SKILL 3", SkillLevel.TEACHING, null));
    assertThat(people.profile(ann, ann.slug()).orElseThrow().skills()).hasSize(30);
  }

  @Test
  void whatIsTooLongIsRefusedAndNothingOfItSaved() {
    Viewer ann = town.ann();
    ProfileDraft draft = profiles.draft(ann);
    draft.setJobTitle("new");
    draft.setAbout("x".repeat(2_001));
    assertThatThrownBy(() -> profiles.save(ann, draft)).isInstanceOf(InvalidText.class);
    assertThat(people.profile(ann, ann.slug()).orElseThrow().jobTitle()).isNull();
  }

  @Test
  void aPortraitIsShownAndLeavesAnOpenEditAlone() throws Exception {
    Viewer ann = town.ann();
    ProfileDraft open = profiles.draft(ann);
    portraits.show(ann, red(), "ann.png", Crop.MIDDLE);
    profiles.save(ann, open);

    String hash = people.profile(town.bob(), ann.slug()).orElseThrow().portrait();
    Path file = portraits.file(town.bob(), hash, "256").orElseThrow();
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(256);
    assertThat(uses.stream().flatMap(use -> use.used(List.of(hash, "0".repeat(64))).stream()))
        .containsExactly(hash);
    portraits.remove(ann);
    assertThat(people.profile(ann, ann.slug()).orElseThrow().portrait()).isNull();
  }

  @Test
  void aPortraitThatNobodyShowsIsNotThere() throws Exception {
    Viewer ann = town.ann();
    byte[] own = PictureFiles.quarters(31 + (int) (ann.id() % 200), 77, "png");
    portraits.show(ann, new ByteArrayInputStream(own), "ann.png", Crop.MIDDLE);
    String hash = people.profile(ann, ann.slug()).orElseThrow().portrait();
    portraits.remove(ann);
    assertThat(portraits.file(ann, "f".repeat(64), "96")).isEmpty();
    assertThat(portraits.file(ann, "../" + hash, "96")).isEmpty();
  }

  @Test
  void aHostilePictureIsRefusedAndThePortraitStays() throws Exception {
    Viewer ann = town.ann();
    portraits.show(ann, red(), "ann.png", Crop.MIDDLE);
    String before = people.profile(ann, ann.slug()).orElseThrow().portrait();
    byte[] huge = PictureFiles.hugePng(50_000, 50_000);
    assertThatThrownBy(
            () -> portraits.show(ann, new ByteArrayInputStream(huge), "h.png", Crop.MIDDLE))
        .isInstanceOf(PictureRefused.class)
        .isInstanceOf(Refusal.class);
    assertThat(people.profile(ann, ann.slug()).orElseThrow().portrait()).isEqualTo(before);
  }

  private static ByteArrayInputStream red() throws Exception {
    return new ByteArrayInputStream(PictureFiles.quarters(120, 90, "png"));
  }
}
