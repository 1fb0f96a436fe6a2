package org.parvis.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.audience.Audience;
import org.parvis.content.Content;
import org.parvis.person.Person;

class ProposalTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant DUE = NOW.plus(Duration.ofDays(30));

  private Proposal proposal;

  @BeforeEach
  void annProposes() throws ReflectiveOperationException {
    Person ann = new Person("ann", "ann@town.example", "Ann Archer", NOW);
    give(Person.class, ann, 7L);
    Content content =
        new Content(ann, new Audience(), Content.Kind.PROPOSAL, "Why", "key-of-a-form", NOW);
    proposal = new Proposal(content, new ProposalDraft("Bikes", "Why", null, "Air", "All"), DUE);
  }

  @Test
  void itIsStudiedDecidedAndDone() {
    proposal.study(8L, NOW.plusSeconds(60), 9L, NOW);
    assertThat(proposal.state()).isEqualTo(Proposal.State.STUDIED);
    assertThat(proposal.isOwedBy(8)).isTrue();
    proposal.decide(true, "It is cheap", 8, NOW);
    assertThat(proposal.isAccepted()).isTrue();
    proposal.finish("There are ten", NOW);
    assertThat(proposal.state()).isEqualTo(Proposal.State.DONE);
  }

  @Test
  void itGoesBackToNothingButEveryonesOpinion() {
    refused("notStudied", () -> proposal.reopen());
    proposal.study(null, DUE, null, NOW);
    proposal.reopen();
    assertThat(proposal.state()).isEqualTo(Proposal.State.OPEN);
    proposal.decide(false, "Too dear", 8, NOW);
    refused("decided", () -> proposal.reopen());
    refused("decided", () -> proposal.decide(true, "After all", 8, NOW));
    refused("decided", () -> proposal.study(null, DUE, null, NOW));
    refused("notAccepted", () -> proposal.finish("It is there", NOW));
  }

  @Test
  void whatIsNotAcceptedIsNotDone() {
    refused("notAccepted", () -> proposal.finish("It is there", NOW));
    proposal.study(null, DUE, null, NOW);
    refused("notAccepted", () -> proposal.finish("It is there", NOW));
  }

  @Test
  void anAnswerIsPromisedForADayToCome() {
    for (Instant day :
        new Instant[] {null, NOW, NOW.minusSeconds(1), NOW.plus(Duration.ofDays(800))}) {
      refused("day", () -> proposal.study(null, day, null, NOW));
    }
  }

  @Test
  void itIsLateFromItsDayOnUntilItIsDecided() {
    assertThat(proposal.isLate(DUE.minusSeconds(1))).isFalse();
    assertThat(proposal.isLate(DUE)).isTrue();
    assertThat(proposal.isToEscalate(DUE)).isTrue();
    proposal.escalate(DUE);
    assertThat(proposal.isToEscalate(DUE)).isFalse();
    assertThat(proposal.isLate(DUE)).isTrue();
    proposal.decide(true, "Sorry", 8, DUE);
    assertThat(proposal.isLate(DUE)).isFalse();
  }

  @Test
  void itsWordsAreChangedWhileItIsOpenOnly() {
    assertThatCode(() -> proposal.refuseStudied()).doesNotThrowAnyException();
    proposal.study(null, DUE, null, NOW);
    refused("studied", () -> proposal.refuseStudied());
    proposal.decide(true, "Yes", 8, NOW);
    refused("decided", () -> proposal.refuseStudied());
  }

  @Test
  void itIsTheSameAsAnotherOnlyOnceAndNeverAsItself() throws ReflectiveOperationException {
    give(Proposal.class, proposal, 1L);
    refused("same", () -> proposal.mergeInto(proposal));
    Proposal other = other(2);
    proposal.mergeInto(other);
    refused("merged", () -> proposal.mergeInto(other(3)));
    refused("merged", () -> other(4).mergeInto(proposal));
    refused("merged", () -> proposal.decide(true, "Yes", 8, NOW));
    assertThat(proposal.isLate(DUE)).isFalse();
  }

  private Proposal other(long id) throws ReflectiveOperationException {
    Proposal other =
        new Proposal(proposal.content(), new ProposalDraft("B", "W", null, null, null), DUE);
    give(Proposal.class, other, id);
    return other;
  }

  private static void refused(
      String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(ProposalRefused.class)
        .hasMessage("proposal.refused." + why);
  }

  private static void give(Class<?> type, Object entity, Long id)
      throws ReflectiveOperationException {
    var field = type.getDeclaredField("id");
    field.setAccessible(true);
    field.set(entity, id);
  }
}
