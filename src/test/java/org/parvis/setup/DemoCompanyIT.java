package org.parvis.setup;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.security.Passwords;

/** The demo company comes to an empty database only; here it goes again after each test. */
@ExtendWith(ArquillianExtension.class)
class DemoCompanyIT {

  @Inject private DemoCompany company;
  @Inject private DemoMode mode;
  @Inject private Passwords passwords;
  @Inject private Town town;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  @BeforeEach
  void begin() throws Exception {
    transaction.begin();
  }

  @AfterEach
  void takeBack() throws Exception {
    transaction.rollback();
  }

  @Test
  void aCompanyWithPeopleIsLeftAlone() {
    town.ann();

    company.found();

    assertThat(colleagues()).isZero();
    assertThat(em.find(Foundation.class, Foundation.ONLY)).isNull();
    assertThat(mode.isOn()).isFalse();
  }

  @Test
  void allThatIsToldIsKeptAndOnlyOnce() {
    long postsBefore = count("Post p");
    long scheduledBefore = count("Scheduled s");
    long commentsBefore = count("Comment c");
    long reactionsBefore = count("Reaction r");
    settle();
    em.persist(new Foundation(Instant.now()));
    company.found();

    DemoScript script = DemoScript.read(java.time.LocalDate.of(2026, 11, 26));
    assertThat(colleagues()).isEqualTo(script.colleagues().size());
    assertThat(count("Post p") - postsBefore)
        .isEqualTo(
            script.posts().size()
                + script.over()
                + script.proposals().size()
                + script.campaigns().size());
    thePollsAreAnswered(script);
    assertThat(count("Scheduled s") - scheduledBefore).isEqualTo(script.scheduled().size());
    assertThat(count("Comment c") - commentsBefore).isEqualTo(comments(script));
    assertThat(count("Reaction r") - reactionsBefore).isEqualTo(reactions(script));
    answersStandBelowTheirComments(script);
    someCommentsAreLikedByOthers();
    everyoneHasThePassword();
  }

  private void thePollsAreAnswered(DemoScript script) {
    String told = "Poll p where p.content.submitKey like 'demo-%'";
    List<DemoPoll> polls =
        script.posts().stream().map(DemoPost::poll).filter(one -> one != null).toList();
    assertThat(count(told)).isEqualTo(polls.size());
    assertThat(count(told + " and p.closedAt is not null")).isEqualTo(script.over());
    assertThat(count(told + " and p.outcome = org.parvis.poll.Poll.Outcome.COUNTED"))
        .isEqualTo(script.over());
    assertThat(
            count(
                "PollVoter v, Poll p where p.id = v.pollId and p.content.submitKey like 'demo-%'"))
        .isEqualTo(polls.stream().mapToLong(DemoPoll::voters).sum());
    assertThat(count("PollGroup g, Poll p where p.id = g.pollId and p.closedAt is not null"))
        .isGreaterThan(1);
  }

  private void answersStandBelowTheirComments(DemoScript script) {
    assertThat(
            count(
                "Comment a, Comment c where c.id = a.parentId and c.parentId is null"
                    + " and c.content = a.content and c.writtenAt < a.writtenAt"
                    + " and a.submitKey like 'demo-%'"))
        .isEqualTo(comments(script) - firstComments(script));
  }

  private void someCommentsAreLikedByOthers() {
    String liked =
        "CommentLike r, Comment c where c.id = r.commentId and c.submitKey like 'demo-%'";
    assertThat(count(liked)).isGreaterThan(100);
    assertThat(count(liked + " and (r.personId = c.author.id or r.likedAt < c.writtenAt)"))
        .isZero();
  }

  private void everyoneHasThePassword() {
    List<String> hashes =
        em.createQuery(
                "select c.passwordHash from Credential c"
                    + " where c.person.email like '%@parvis.example'",
                String.class)
            .getResultList();
    assertThat(hashes).hasSize((int) colleagues());
    assertThat(Set.copyOf(hashes))
        .hasSize(1)
        .allMatch(hash -> passwords.verify("parvis-demo-2026", hash));
  }

  /** Skills that other tests have named would be named twice. */
  private void settle() {
    em.createQuery("delete from ThanksPerson").executeUpdate();
    em.createQuery("delete from Thanks").executeUpdate();
    em.createQuery("delete from Endorsement").executeUpdate();
    em.createQuery("delete from PersonSkill").executeUpdate();
    em.createQuery("delete from Skill").executeUpdate();
    company.settle();
    em.flush();
  }

  private long colleagues() {
    return count("Person p where p.email like '%@parvis.example'");
  }

  private long count(String what) {
    return em.createQuery("select count(" + alias(what) + ") from " + what, Long.class)
        .getSingleResult();
  }

  private static String alias(String what) {
    String first = what.split(" ")[1];
    return first.startsWith("r") ? "r.personId" : first.replace(",", "");
  }

  private static long firstComments(DemoScript script) {
    return script.posts().stream().mapToLong(post -> post.comments().size()).sum();
  }

  private static long comments(DemoScript script) {
    return script.posts().stream()
        .flatMap(post -> post.comments().stream())
        .mapToLong(comment -> 1 + comment.answers().size())
        .sum();
  }

  private static long reactions(DemoScript script) {
    return script.posts().stream()
        .flatMap(post -> post.reactions().values().stream())
        .mapToLong(Integer::longValue)
        .sum();
  }
}
