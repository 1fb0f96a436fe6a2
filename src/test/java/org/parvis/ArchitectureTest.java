package org.parvis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.storage.Migration;
import org.parvis.storage.Tireless;

/** The floor plan: which room may use which. A new room, or a new use, is written here first. */
@AnalyzeClasses(packages = "org.parvis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Set<String> UP_TO_CONTENT =
      Set.of("shared", "storage", "person", "activity", "audience", "content");
  private static final Set<String> ALL_BELOW_THE_ROOF =
      Set.of(
          "shared",
          "storage",
          "person",
          "activity",
          "audience",
          "content",
          "mail",
          "directory",
          "notification",
          "security",
          "invitation",
          "remote",
          "attachment",
          "comment",
          "reaction",
          "mark",
          "wall",
          "thanks",
          "voice",
          "poll",
          "proposal",
          "community",
          "moderation",
          "live");

  private static final Map<String, Set<String>> USES =
      Map.ofEntries(
          entry("shared", Set.of()),
          entry("storage", Set.of("shared")),
          entry("person", Set.of("shared", "storage")),
          entry("activity", Set.of("shared")),
          entry("audience", Set.of("shared", "person", "activity")),
          entry("remote", Set.of("shared")),
          entry("content", Set.of("shared", "storage", "person", "audience", "activity")),
          entry("mail", Set.of("shared", "storage", "person")),
          entry("security", Set.of("shared", "storage", "person", "activity", "mail")),
          entry("invitation", Set.of("shared", "storage", "person", "mail", "security")),
          entry("attachment", and(UP_TO_CONTENT, "remote")),
          entry("comment", UP_TO_CONTENT),
          entry("draft", UP_TO_CONTENT),
          entry("reaction", UP_TO_CONTENT),
          entry("mark", UP_TO_CONTENT),
          entry("wall", and(UP_TO_CONTENT, "mark")),
          entry("thanks", UP_TO_CONTENT),
          entry("voice", UP_TO_CONTENT),
          entry("poll", UP_TO_CONTENT),
          entry("proposal", UP_TO_CONTENT),
          entry("directory", Set.of("shared", "storage", "person")),
          entry("community", and(UP_TO_CONTENT, "directory")),
          entry("moderation", UP_TO_CONTENT),
          entry("live", and(UP_TO_CONTENT, "security")),
          entry("notification", and(and(UP_TO_CONTENT, "security"), "mail")),
          entry("layout", ALL_BELOW_THE_ROOF),
          entry("setup", ALL_BELOW_THE_ROOF));

  @ArchTest
  static final ArchRule aRoomUsesOnlyTheRoomsOfThePlan = classes().should(keepToThePlan());

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      slices().matching("org.parvis.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyScreensKnowTheWeb =
      noClasses()
          .that()
          .resideOutsideOfPackages("..view..", "..layout..", "..security..", "..storage..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..");

  @ArchTest
  static final ArchRule entitiesNeverReachAPage =
      noClasses()
          .that()
          .resideInAPackage("..view..")
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule screensOfDifferentRoomsStayApart = classes().should(stayInTheirRoom());

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Service")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("DTO")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameStartingWith("Base");

  @ArchTest
  static void noTimerIsForgottenAfterAnOutage(JavaClasses classes) {
    List<JavaClass> timers =
        classes.stream()
            .filter(
                type -> type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Schedule.class)))
            .filter(type -> !type.isEquivalentTo(Migration.class))
            .toList();

    assertThat(timers).isNotEmpty();
    assertThat(timers)
        .allSatisfy(
            timer -> {
              assertThat(timer.getAnnotationOfType(Interceptors.class).value())
                  .contains(Tireless.class);
              assertThat(timer.getAnnotationOfType(TransactionAttribute.class).value())
                  .isEqualTo(TransactionAttributeType.NOT_SUPPORTED);
            });
  }

  /** Of two of one name, Payara takes one for no EJB at all: without a word, and transactions. */
  @ArchTest
  static void noTwoBeansHaveTheSameName(JavaClasses classes) {
    assertThat(
            classes.stream()
                .filter(
                    type ->
                        type.isAnnotatedWith(Stateless.class)
                            || type.isAnnotatedWith(Singleton.class))
                .map(JavaClass::getSimpleName))
        .doesNotHaveDuplicates();
  }

  /**
   * Outside a transaction, Payara keeps the entity manager with the request, and closes it as soon
   * as something that the request left to the background has ended.
   */
  @ArchTest
  static void whoAsksTheDatabaseDoesSoInATransaction(JavaClasses classes) {
    assertThat(classes)
        .filteredOn(type -> type.getFields().stream().anyMatch(ArchitectureTest::isEntityManager))
        .filteredOn(type -> !isTransactional(type))
        .isEmpty();
  }

  private static boolean isEntityManager(JavaField field) {
    return field.isAnnotatedWith(PersistenceContext.class);
  }

  private static boolean isTransactional(JavaClass type) {
    return type.isAnnotatedWith(Stateless.class)
        || type.isAnnotatedWith(Singleton.class)
        || type.isAnnotatedWith(Transactional.class)
        || type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Transactional.class));
  }

  @ArchTest
  static void thePlanNamesEveryRoom(JavaClasses classes) {
    Set<String> built = classes.stream().map(ArchitectureTest::room).collect(Collectors.toSet());

    assertThat(USES.keySet()).containsAll(built);
  }

  private static Set<String> and(Set<String> rooms, String one) {
    return Stream.concat(rooms.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
  }

  private static ArchCondition<JavaClass> keepToThePlan() {
    return new ArchCondition<>("use only the rooms that the plan lists for them") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        String room = room(user);
        Set<String> allowed = USES.getOrDefault(room, Set.of());
        for (Dependency use : user.getDirectDependenciesFromSelf()) {
          String used = room(use.getTargetClass());
          if (isOurs(use.getTargetClass()) && !used.equals(room) && !allowed.contains(used)) {
            events.add(SimpleConditionEvent.violated(use, use.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaClass> stayInTheirRoom() {
    return new ArchCondition<>("not use the screens of another room") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        for (Dependency use : user.getDirectDependenciesFromSelf()) {
          JavaClass used = use.getTargetClass();
          if (isView(used) && !room(used).equals(room(user))) {
            events.add(SimpleConditionEvent.violated(use, use.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("org.parvis.");
  }

  private static boolean isView(JavaClass type) {
    return isOurs(type) && type.getPackageName().matches("org\\.parvis\\.\\w+\\.view(\\..*)?");
  }

  private static String room(JavaClass type) {
    return isOurs(type) ? type.getPackageName().split("\\.")[2] : "";
  }
}
