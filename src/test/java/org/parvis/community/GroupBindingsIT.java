package org.parvis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Grant;
import org.parvis.audience.Standing;
import org.parvis.directory.DirectoryRows;
import org.parvis.directory.DirectorySettings;
import org.parvis.directory.DirectoryStatus;
import org.parvis.directory.DirectoryWork;
import org.parvis.directory.GroupCard;
import org.parvis.directory.Groups;
import org.parvis.directory.Ldap;
import org.parvis.directory.Trouble;
import org.parvis.person.Newcomers;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.security.Accounts;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;

/** Members who come and go with their group in the directory of the company. */
@ExtendWith(ArquillianExtension.class)
class GroupBindingsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Bindings bindings;
  @Inject private BindingWork work;
  @Inject private Communities communities;
  @Inject private CommunityPages pages;
  @Inject private Memberships memberships;
  @Inject private Groups groups;
  @Inject private DirectoryRows rows;
  @Inject private DirectoryWork directory;
  @Inject private Newcomers newcomers;
  @Inject private Accounts accounts;
  @Inject private org.parvis.wall.Stream stream;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String crew = "Crew " + mark;

  @Test
  void whoIsInTheGroupComesAndWhoLeavesItGoesByEveryRoad() throws Exception {
    Viewer ada = town.administrator();
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ada, Openness.PRIVATE);
    long post = clubs.post(ada, club, "Secret opening");
    String slug = pages.slug(ada, club).orElseThrow();
    try (Ldap ldap = Ldap.open()) {
      arrive(ldap, ann, bob).group(crew, Ldap.dn(uid(ann)), Ldap.dn(uid(bob)));
      read(ldap);
      bindings.bindGroup(ada, club, id(ada, crew));
      bindings.bindGroup(ada, club, id(ada, crew));
      work.work();
      assertThat(grant(club, ann).isBound()).isTrue();
      assertThat(stream.find(ann, post)).isPresent();
      assertThat(bindings.of(ann, club))
          .contains(new BindingCard(BindingSource.GROUP, crew, false, false));
      assertThat(groups.named(ada, mark, 5)).extracting(GroupCard::accounts).containsExactly(2L);

      ldap.leaves(uid(ann), crew);
      read(ldap);
      assertThat(grant(club, ann)).isNull();
      assertThat(grant(club, bob)).isNotNull();
      assertThat(stream.find(ann, post)).isEmpty();
      assertThat(stream.pageIn(ann, club, Reading.PLAIN, Cursor.newest(), 5).rows()).isEmpty();
      assertThat(pages.find(ann, slug)).isEmpty();
      ldap.enters(uid(ann), crew);
      read(ldap);
      assertThat(grant(club, ann)).as("came back").isNotNull();
    }
  }

  @Test
  void whoeverComesByHandAnimatesOrHasLeftIsLeftAlone() throws Exception {
    Viewer ada = town.administrator();
    Viewer owner = town.bob();
    List<Viewer> people = people(4);
    long club = clubs.found(owner, Openness.OPEN, people.get(0));
    try (Ldap ldap = Ldap.open()) {
      arrive(ldap, people.toArray(Viewer[]::new)).group(crew, places(people));
      read(ldap);
      bindings.bindGroup(ada, club, id(ada, crew));
      work.work();
      memberships.appoint(owner, club, people.get(1).id(), Standing.ANIMATOR);
      memberships.leave(people.get(2), club);
      work.work();
      assertThat(grant(club, people.get(2))).as("left").isNull();
      for (int i = 0; i < 3; i++) {
        ldap.leaves(uid(people.get(i)), crew);
      }
      read(ldap);
      assertThat(grant(club, people.get(0))).as("came by hand").isNotNull();
      assertThat(grant(club, people.get(1)).standing()).isEqualTo(Standing.ANIMATOR);
      assertThat(grant(club, people.get(3)).isBound()).isTrue();

      bindings.end(ada, club, false);
      work.work();
      assertThat(grant(club, people.get(3))).isNull();
      assertThat(bindings.of(owner, club)).isEmpty();
    }
  }

  @Test
  void whoHasNoAccountComesWhenItOpensAndWhoseIsClosedGoes() throws Exception {
    Viewer ada = town.administrator();
    Viewer ann = town.ann();
    long club = clubs.found(ada, Openness.MODERATED);
    String late = "Late." + mark + "@Town.Example";
    try (Ldap ldap = Ldap.open()) {
      arrive(ldap, ann).person("late", late).group(crew, Ldap.dn(uid(ann)), Ldap.dn("late"));
      read(ldap);
      bindings.bindGroup(ada, club, id(ada, crew));
      work.work();
      Viewer newcomer = welcome(late);
      work.work();
      assertThat(grant(club, newcomer)).isNotNull();

      accounts.deactivate(ada, ann.id());
      work.work();
      assertThat(grant(club, ann)).isNull();
    }
  }

  @Test
  void onlyWhoAnimatesItOpensAClosedDoor() throws Exception {
    Viewer ada = town.administrator();
    Viewer owner = town.bob();
    Viewer ann = town.ann();
    long secret = clubs.found(owner, Openness.PRIVATE);
    long moderated = clubs.found(owner, Openness.MODERATED, ada);
    try (Ldap ldap = Ldap.open()) {
      arrive(ldap, ann).group(crew, Ldap.dn(uid(ann)));
      read(ldap);
      long group = id(ada, crew);
      assertThatThrownBy(() -> bindings.bindGroup(ada, secret, group)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> bindings.end(ada, secret, true)).isInstanceOf(NotFound.class);
      assertThat(bindings.of(ada, secret)).isEmpty();
      memberships.invite(owner, secret, List.of(ada.id()));
      assertThatThrownBy(() -> bindings.bindGroup(ada, secret, group))
          .isInstanceOf(NotBindable.class);
      assertThatThrownBy(() -> bindings.bindGroup(ada, moderated, group))
          .as("a member of it")
          .isInstanceOf(NotBindable.class);
      assertThatThrownBy(() -> bindings.bindGroup(owner, secret, group))
          .as("no administrator")
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> groups.named(owner, "", 5)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> groups.status(owner)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> groups.call(owner)).isInstanceOf(NotFound.class);
      memberships.appoint(owner, moderated, ada.id(), Standing.ANIMATOR);
      assertThatThrownBy(() -> bindings.bindGroup(ada, moderated, 0)).isInstanceOf(NotFound.class);
      bindings.bindGroup(ada, moderated, group);
      work.work();
      assertThat(grant(moderated, ann)).isNotNull();
      assertThat(grant(secret, ann)).isNull();
    }
  }

  @Test
  void whatWasBoundFromOutsideLetsNobodyInOnceItIsClosed() throws Exception {
    Viewer ada = town.administrator();
    Viewer owner = town.bob();
    Viewer ann = town.ann();
    Viewer late = town.person("Lara Late");
    long club = clubs.found(owner, Openness.OPEN);
    try (Ldap ldap = Ldap.open()) {
      arrive(ldap, ann, late).group(crew, Ldap.dn(uid(ann)));
      read(ldap);
      bindings.bindGroup(ada, club, id(ada, crew));
      work.work();
      CommunityDraft draft = communities.draft(owner, club);
      draft.setOpenness(Openness.PRIVATE);
      communities.change(owner, club, draft);
      ldap.enters(uid(late), crew);
      read(ldap);
      assertThat(grant(club, ann)).isNotNull();
      assertThat(grant(club, late)).isNull();
      assertThat(bindings.of(owner, club).orElseThrow().stopped()).isTrue();
      ldap.leaves(uid(ann), crew);
      read(ldap);
      assertThat(grant(club, ann)).isNull();
    }
  }

  @Test
  void aReadingThatFailsChangesNobodysPlace() throws Exception {
    Viewer ada = town.administrator();
    Viewer ann = town.ann();
    long club = clubs.found(ada, Openness.PRIVATE);
    DirectorySettings gone;
    DirectoryStatus good;
    try (Ldap ldap = Ldap.open()) {
      arrive(ldap, ann).group(crew, Ldap.dn(uid(ann)));
      read(ldap);
      good = groups.status(ada);
      assertThat(good.trouble()).isNull();
      assertThat(good.groups()).isEqualTo(1);
      assertThat(good.people()).isEqualTo(1);
      bindings.bindGroup(ada, club, id(ada, crew));
      read(DirectorySettings.of(ldap.url(), Ldap.USER, "wrong " + mark));
      assertThat(groups.status(ada).trouble()).isEqualTo(Trouble.REFUSED);
      assertThat(groups.status(ada).detail()).doesNotContain(mark);
      gone = ldap.settings();
    }
    read(gone);
    assertThat(groups.status(ada).trouble()).isEqualTo(Trouble.UNREACHABLE);
    try (Ldap empty = Ldap.open()) {
      read(empty);
      assertThat(groups.status(ada).trouble()).isEqualTo(Trouble.NO_GROUPS);
      empty.person("mute").group(crew, Ldap.dn("mute"));
      read(empty);
      assertThat(groups.status(ada).trouble()).isEqualTo(Trouble.NOBODY);
    }
    assertThat(groups.status(ada).goodAt()).isEqualTo(good.goodAt());
    assertThat(grant(club, ann)).isNotNull();
    assertThat(bindings.of(ada, club).orElseThrow().gone()).isFalse();
  }

  @Test
  void aGroupThatIsGoneTakesItsMembersAlongAndOneThatIsRenamedDoesNot() throws Exception {
    Viewer ada = town.administrator();
    Viewer ann = town.ann();
    long club = clubs.found(ada, Openness.PRIVATE);
    try (Ldap ldap = Ldap.open()) {
      arrive(ldap, ann).group(crew, Ldap.dn(uid(ann))).group("Other", Ldap.dn(uid(ann)));
      read(ldap);
      bindings.bindGroup(ada, club, id(ada, crew));
      ldap.rename(crew, "Team " + mark);
      read(ldap);
      assertThat(bindings.of(ada, club).orElseThrow().value()).isEqualTo("Team " + mark);
      assertThat(grant(club, ann)).isNotNull();

      ldap.remove("Team " + mark);
      read(ldap);
      assertThat(bindings.of(ada, club).orElseThrow().gone()).isTrue();
      assertThat(grant(club, ann)).isNull();
      assertThat(groups.named(ada, mark, 5)).isEmpty();
      ldap.group("Team " + mark, Ldap.dn(uid(ann)));
      read(ldap);
      assertThat(grant(club, ann)).as("set up anew in the same place").isNotNull();
    }
  }

  @Test
  void tenWhoReadAndBindAtOnceDoItOnce() throws Exception {
    Viewer ada = town.administrator();
    List<Viewer> people = people(20);
    long club = clubs.found(ada, Openness.MODERATED);
    try (Ldap ldap = Ldap.open()) {
      arrive(ldap, people.toArray(Viewer[]::new)).group(crew, places(people));
      read(ldap);
      long group = id(ada, crew);
      ldap.leaves(uid(people.get(0)), crew);
      AtOnce.times(
          10,
          () -> {
            bindings.bindGroup(ada, club, group);
            rows.call();
            directory.work(ldap.settings());
            work.work();
            return true;
          });
      read(ldap);
    }
    assertThat(grant(club, people.get(0))).isNull();
    assertThat(people.subList(1, 20)).allMatch(it -> grant(club, it).isBound());
  }

  private void read(Ldap ldap) {
    read(ldap.settings());
  }

  private void read(DirectorySettings settings) {
    rows.call();
    directory.work(settings);
    work.work();
  }

  /** Everyone has an account there by their slug, with their address in another case. */
  private Ldap arrive(Ldap ldap, Viewer... people) throws Exception {
    for (Viewer one : people) {
      String email = clubs.email(one);
      ldap.person(uid(one), email.toUpperCase(Locale.ROOT));
    }
    return ldap;
  }

  private Viewer welcome(String email) {
    return clubs.person(newcomers.welcome(email, "Lara Late").id());
  }

  private List<Viewer> people(int size) {
    return Stream.generate(() -> town.person("Crew Member")).limit(size).toList();
  }

  private static String[] places(List<Viewer> people) {
    return people.stream().map(it -> Ldap.dn(uid(it))).toArray(String[]::new);
  }

  private static String uid(Viewer person) {
    return person.slug();
  }

  private long id(Viewer administrator, String group) {
    return groups.named(administrator, group, 1).get(0).id();
  }

  private Grant grant(long club, Viewer person) {
    return clubs.grant(club, person);
  }
}
