package org.parvis.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** How people are found, and who finds whom. */
@ExtendWith(ArquillianExtension.class)
class PeopleIT {

  @Inject private Town town;
  @Inject private People people;
  @Inject private Profiles profiles;
  @Inject private Skills skills;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  /** A word that no other test's people have. */
  private final String clan = "Clan" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void sixtyPeopleAreReadPageByPageWithoutGapOrDouble() {
    Viewer ann = town.ann();
    for (int i = 0; i < 60; i++) {
      town.person((i % 3 == 0 ? "Zoé " : "Émile ") + clan);
    }

    List<Colleague> read = new ArrayList<>();
    String after = null;
    do {
      Page<Colleague> page = people.page(ann, named(clan), after, 7);
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(7);
      read.addAll(page.rows());
      after = page.next();
    } while (after != null);

    assertThat(read).hasSize(60);
    assertThat(read).extracting(Colleague::id).doesNotHaveDuplicates();
    assertThat(read).extracting(Colleague::nameKey).isSorted();
  }

  @Test
  void aPersonIsFoundByTheStartOfAnyWordWithoutAccents() {
    Viewer ann = town.ann();
    town.person("Jean-Noël " + clan);

    for (String typed : List.of("noel " + clan, clan.substring(0, 8) + " JEA", "Noë  " + clan)) {
      assertThat(people.page(ann, named(typed), null, 5).rows()).as(typed).hasSize(1);
    }
    for (String typed : List.of("oel " + clan, clan + " x", "n% " + clan, "_ean " + clan)) {
      assertThat(people.page(ann, named("zz" + typed), null, 5).rows()).as(typed).isEmpty();
    }
  }

  @Test
  void filtersCount() {
    Viewer ann = described(town.person("Ann " + clan), clan + " Nord", "Lyon", "Welding " + clan);
    described(town.person("Bob " + clan), clan + " Nord", "Nantes", "Welding " + clan);
    described(town.person("Cid " + clan), clan + " Sud", "Lyon", "Chess " + clan);

    assertThat(names(ann, new PeopleFilter(clan, clan + " nord", null, null))).hasSize(2);
    assertThat(names(ann, new PeopleFilter(clan, null, "LYÖN", null))).hasSize(2);
    assertThat(names(ann, new PeopleFilter(null, null, null, "welding " + clan))).hasSize(2);
    assertThat(names(ann, new PeopleFilter("a", clan + " Nord", "Lyon", "weld")))
        .containsExactly("Ann " + clan);
    assertThat(names(ann, new PeopleFilter("a", clan + " Sud", "Lyon", "weld"))).isEmpty();
    assertThat(people.departments(ann)).contains(new Facet(clan + " Nord", 2));
  }

  @Test
  void whoIsDeactivatedIsFoundByAdministratorsOnly() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = described(town.person("Bob " + clan), clan, clan, "Skill " + clan);
    change(bob, Person::deactivate);

    assertThat(names(ann, named(clan))).isEmpty();
    assertThat(people.departments(ann)).extracting(Facet::value).doesNotContain(clan);
    assertThat(skills.startingWith(ann, "skill " + clan)).isEmpty();
    assertThat(people.profile(ann, bob.slug())).isEmpty();
    assertThat(people.profile(town.administrator(), bob.slug())).isPresent();
    assertThat(people.card(ann, bob.id()).orElseThrow().name()).isEqualTo("Bob " + clan);
  }

  @Test
  void onlyAnAdministratorCreatesAPerson() {
    Viewer ann = town.ann();
    assertThatThrownBy(() -> people.create(ann, clan + "@town.example", clan))
        .isInstanceOf(NotFound.class);
    PersonCard created = people.create(town.administrator(), clan + "@Town.example", clan);
    assertThat(created.slug()).isEqualTo(clan.toLowerCase(java.util.Locale.ROOT));
    assertThatThrownBy(() -> people.create(town.administrator(), clan + "@town.EXAMPLE", "Other"))
        .isInstanceOf(EmailTaken.class);
  }

  @Test
  void fiftyOfOneNameCreatedAtOnceHaveFiftyAddresses() {
    Viewer ada = town.administrator();
    List<String> slugs =
        AtOnce.fifty(i -> people.create(ada, clan + i + "@town.example", "Léa " + clan).slug());
    assertThat(slugs).hasSize(50).doesNotHaveDuplicates();
  }

  private Viewer described(Viewer who, String department, String site, String skill) {
    ProfileDraft draft = profiles.draft(who);
    draft.setDepartment(department);
    draft.setSite(site);
    draft.getSkills().add(new SkillDraft(skill, SkillLevel.MASTERING, null));
    profiles.save(who, draft);
    return who;
  }

  private void change(Viewer who, Consumer<Person> change) throws Exception {
    transaction.begin();
    change.accept(em.find(Person.class, who.id()));
    transaction.commit();
  }

  private List<String> names(Viewer viewer, PeopleFilter filter) {
    return people.page(viewer, filter, null, 10).rows().stream()
        .map(Colleague::name)
        .flatMap(Stream::of)
        .toList();
  }

  private static PeopleFilter named(String name) {
    return new PeopleFilter(name, null, null, null);
  }
}
