package org.parvis.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Statements;
import org.parvis.Town;
import org.parvis.security.Accounts;
import org.parvis.security.Welcome;

/** The counts beside the list of colleagues are kept for a while, but not past a change. */
@ExtendWith(ArquillianExtension.class)
class FacetsIT {

  @Inject private Town town;
  @Inject private Facets facets;
  @Inject private Arrivals arrivals;
  @Inject private People people;
  @Inject private Profiles profiles;
  @Inject private Accounts accounts;
  @Inject private Welcome welcome;
  @Inject private EntityManager em;

  /** A department and a site that no other test's people have. */
  private final String clan = "Clan" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void howeverManyLookTheDatabaseIsAskedOnce() {
    Viewer ann = works(town.ann());
    Viewer bob = town.bob();

    assertThat(Statements.during(em, () -> look(ann))).isEqualTo(2);
    assertThat(
            Statements.during(
                em,
                () -> {
                  look(ann);
                  look(bob);
                }))
        .isZero();
  }

  @Test
  void whoMovesIsCountedThereAtOnce() {
    Viewer ann = works(town.ann());
    assertThat(counted(ann)).isEqualTo(1);

    Viewer bob = works(town.bob());
    assertThat(counted(ann)).isEqualTo(2);

    ProfileDraft draft = profiles.draft(bob);
    draft.setDepartment("Not " + clan);
    draft.setSite(null);
    profiles.save(bob, draft);
    assertThat(counted(ann)).isEqualTo(1);
  }

  @Test
  void whoIsDeactivatedIsCountedNoLongerUntilTheyAreBack() {
    Viewer ada = town.administrator();
    Viewer ann = works(town.ann());
    Viewer bob = works(town.bob());
    town.letIn(bob, "correct horse battery staple");
    assertThat(counted(ann)).isEqualTo(2);

    accounts.deactivate(ada, bob.id());
    assertThat(counted(ann)).isEqualTo(1);

    accounts.reactivate(ada, bob.id());
    assertThat(counted(ann)).isEqualTo(2);
  }

  @Test
  void whoIsInvitedIsCountedOnceTheyHaveComeIn() {
    Viewer ada = town.administrator();
    Viewer bob = works(town.bob());
    accounts.deactivate(ada, bob.id());
    accounts.reactivate(ada, bob.id());
    assertThat(counted(ada)).isZero();

    welcome.choose(accounts.link(ada, bob.id()), clan + " battery staple");
    assertThat(counted(ada)).isEqualTo(1);
  }

  @Test
  void whoCameLastIsSeenAtOnceAndWhoHasGoneIsNot() {
    Viewer ada = town.administrator();
    arrivals.latest(ada);

    PersonCard bob = people.create(ada, clan + "@town.example", "Bob " + clan);
    assertThat(arrivals.latest(ada)).contains(bob);

    accounts.deactivate(ada, bob.id());
    assertThat(arrivals.latest(ada)).doesNotContain(bob);
  }

  private Viewer works(Viewer who) {
    ProfileDraft draft = profiles.draft(who);
    draft.setDepartment(clan);
    draft.setSite(clan);
    profiles.save(who, draft);
    return who;
  }

  private void look(Viewer viewer) {
    facets.departments(viewer);
    facets.sites(viewer);
  }

  /** How many work in the clan, be it as a department or as a site. */
  private long counted(Viewer viewer) {
    long department = count(facets.departments(viewer));
    assertThat(count(facets.sites(viewer))).isEqualTo(department);
    return department;
  }

  private long count(List<Facet> all) {
    return all.stream()
        .filter(facet -> facet.value().equals(clan))
        .mapToLong(Facet::count)
        .findFirst()
        .orElse(0);
  }
}
