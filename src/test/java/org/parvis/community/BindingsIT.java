package org.parvis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Grant;
import org.parvis.audience.Standing;
import org.parvis.person.Person;
import org.parvis.person.ProfileDraft;
import org.parvis.person.Profiles;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Members who come and go with their department or their site. */
@ExtendWith(ArquillianExtension.class)
class BindingsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Bindings bindings;
  @Inject private BindingWork work;
  @Inject private Communities communities;
  @Inject private Memberships memberships;
  @Inject private Members members;
  @Inject private Closings closings;
  @Inject private Profiles profiles;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String service = "Étude " + mark;

  @Test
  void allOfADepartmentComeAndWhoArrivesLaterToo() throws Exception {
    List<Viewer> crew = crew(60);
    Viewer owner = town.bob();
    Viewer late = town.person("Lara Late");
    long club = clubs.found(owner, Openness.OPEN);
    memberships.invite(owner, club, List.of(crew.get(0).id()));
    bindings.bind(town.administrator(), club, BindingSource.DEPARTMENT, "etude " + mark);
    bindings.bind(town.administrator(), club, BindingSource.DEPARTMENT, service);
    work.work();

    assertThat(size(club)).isEqualTo(61);
    assertThat(grant(club, crew.get(59)).isBound()).isTrue();
    assertThat(clubs.find(CommunityInvitation.class, key(club, crew.get(0)))).isNull();
    assertThat(members.page(owner, club, "Crew", null, 5).rows()).allMatch(Member::bound);
    assertThat(members.page(owner, club, "Bob", null, 5).rows()).noneMatch(Member::bound);
    assertThat(bindings.of(town.stranger(), club))
        .contains(new BindingCard(BindingSource.DEPARTMENT, "etude " + mark));
    move(late, service);
    work.work();
    assertThat(grant(club, late)).isNotNull();
  }

  @Test
  void whoWorksElsewhereGoesButWhoCameByHandOrAnimatesStays() throws Exception {
    List<Viewer> crew = crew(4);
    Viewer owner = town.bob();
    long club = clubs.found(owner, Openness.OPEN, crew.get(0));
    bindings.bind(town.administrator(), club, BindingSource.DEPARTMENT, service);
    work.work();
    memberships.appoint(owner, club, crew.get(1).id(), Standing.ANIMATOR);
    for (Viewer one : crew.subList(0, 3)) {
      move(one, "Elsewhere " + mark);
    }
    work.work();

    assertThat(grant(club, crew.get(0))).as("came by hand").isNotNull();
    assertThat(grant(club, crew.get(1)).standing()).isEqualTo(Standing.ANIMATOR);
    assertThat(grant(club, crew.get(1)).isBound()).as("stays whatever comes").isFalse();
    assertThat(grant(club, crew.get(2))).isNull();
    assertThat(grant(club, crew.get(3))).isNotNull();
    move(crew.get(2), service);
    work.work();
    assertThat(grant(club, crew.get(2))).as("came back").isNotNull();
  }

  @Test
  void whoLeavesOrIsShownOutIsNotFetchedBackAndWhoReturnsByHandStays() throws Exception {
    List<Viewer> crew = crew(3);
    Viewer owner = town.bob();
    long club = clubs.found(owner, Openness.OPEN);
    bindings.bind(town.administrator(), club, BindingSource.DEPARTMENT, service);
    work.work();
    memberships.leave(crew.get(0), club);
    memberships.remove(owner, club, crew.get(1).id());
    work.work();
    assertThat(grant(club, crew.get(0))).isNull();
    assertThat(grant(club, crew.get(1))).isNull();

    memberships.join(crew.get(0), club, false);
    move(crew.get(0), null);
    work.work();
    assertThat(grant(club, crew.get(0)).isBound()).isFalse();
  }

  @Test
  void whenItEndsTheyStayOrGoAsTheAdministratorSays() throws Exception {
    List<Viewer> crew = crew(3);
    Viewer ada = town.administrator();
    Viewer owner = town.bob();
    long staying = clubs.found(owner, Openness.OPEN);
    long going = clubs.found(owner, Openness.OPEN, crew.get(0));
    for (long club : List.of(staying, going)) {
      bindings.bind(ada, club, BindingSource.DEPARTMENT, service);
    }
    work.work();
    bindings.end(ada, staying, true);
    bindings.end(ada, going, false);
    bindings.end(ada, going, false);
    assertThat(bindings.of(owner, going)).isEmpty();
    work.work();

    assertThat(size(staying)).isEqualTo(4);
    assertThat(grant(staying, crew.get(2)).isBound()).isFalse();
    assertThat(size(going)).as("the owner and who came by hand").isEqualTo(2);
    assertThat(clubs.find(Binding.class, going)).isNull();
    bindings.bind(ada, going, BindingSource.DEPARTMENT, "Nobody " + mark);
    bindings.bind(ada, going, BindingSource.DEPARTMENT, service);
    work.work();
    assertThat(size(going)).isEqualTo(4);
  }

  @Test
  void onlyAdministratorsBindAndOnlyOpenOnes() throws Exception {
    List<Viewer> crew = crew(2);
    Viewer ada = town.administrator();
    Viewer owner = town.bob();
    long open = clubs.found(owner, Openness.OPEN);
    long moderated = clubs.found(owner, Openness.MODERATED);
    long secret = clubs.found(owner, Openness.PRIVATE);
    assertThatThrownBy(() -> bind(owner, open)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> bindings.end(owner, open, true)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> bind(ada, moderated)).isInstanceOf(NotBindable.class);
    assertThatThrownBy(() -> bind(ada, secret)).isInstanceOf(NotFound.class);
    long own = clubs.found(ada, Openness.PRIVATE);
    assertThatThrownBy(() -> bind(ada, own)).isInstanceOf(NotBindable.class);

    bind(ada, open);
    work.work();
    CommunityDraft draft = communities.draft(owner, open);
    draft.setOpenness(Openness.PRIVATE);
    communities.change(owner, open, draft);
    Viewer intruder = town.stranger();
    move(intruder, service);
    move(crew.get(0), null);
    work.work();
    assertThat(grant(open, intruder)).as("one’s own word opens no closed door").isNull();
    assertThat(grant(open, crew.get(0))).isNull();
    assertThat(grant(open, crew.get(1))).isNotNull();
    assertThat(bindings.of(intruder, open)).isEmpty();
  }

  @Test
  void nobodyComesIntoWhatIsArchivedOrDeletedUntilItIsBack() throws Exception {
    Viewer owner = town.bob();
    long club = clubs.found(owner, Openness.OPEN);
    bind(town.administrator(), club);
    closings.archive(owner, club);
    List<Viewer> crew = crew(2);
    work.work();
    assertThat(grant(club, crew.get(0))).isNull();
    closings.reopen(owner, club);
    work.work();
    assertThat(grant(club, crew.get(0))).isNotNull();

    closings.delete(owner, club);
    move(crew.get(0), null);
    work.work();
    closings.restore(owner, club);
    work.work();
    assertThat(grant(club, crew.get(0))).isNull();
    assertThat(grant(club, crew.get(1)).isBound()).isTrue();
  }

  @Test
  void twentyWhoMoveAtOnceComeOnceAndNobodyWaitsInACircle() throws Exception {
    List<Viewer> crew = crew(20);
    Viewer owner = town.bob();
    Viewer ada = town.administrator();
    long club = clubs.found(owner, Openness.OPEN);
    int[] next = {0};
    AtOnce.times(
        20,
        () -> {
          Viewer one;
          synchronized (next) {
            one = crew.get(next[0]++);
          }
          bind(ada, club);
          if (one.id() % 2 == 0) {
            memberships.join(one, club, false);
          } else {
            move(one, "Elsewhere " + mark);
          }
          work.work();
          return true;
        });
    work.work();

    for (Viewer one : crew) {
      assertThat(grant(club, one) != null).isEqualTo(one.id() % 2 == 0);
    }
  }

  private void bind(Viewer viewer, long club) {
    bindings.bind(viewer, club, BindingSource.DEPARTMENT, service);
  }

  private void move(Viewer viewer, String department) {
    ProfileDraft draft = profiles.draft(viewer);
    draft.setDepartment(department);
    profiles.save(viewer, draft);
  }

  private static CommunityInvitation.Key key(long club, Viewer person) {
    return new CommunityInvitation.Key(club, person.id());
  }

  private Grant grant(long club, Viewer person) {
    return clubs.grant(club, person);
  }

  private long size(long club) {
    return clubs.size(club);
  }

  private List<Viewer> crew(int size) throws Exception {
    transaction.begin();
    List<Viewer> crew = IntStream.range(0, size).mapToObj(i -> town.person("Crew Member")).toList();
    for (Viewer one : crew) {
      em.find(Person.class, one.id()).describe(null, service, null, null, null, null);
    }
    transaction.commit();
    return crew;
  }
}
