package org.parvis.setup;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.content.Content;
import org.parvis.content.RichText;
import org.parvis.mark.Seen;
import org.parvis.person.Person;
import org.parvis.poll.PastPolls;
import org.parvis.poll.Poll;
import org.parvis.poll.PollDraft;
import org.parvis.poll.PollQuestion;
import org.parvis.poll.QuestionDraft;
import org.parvis.setup.DemoPoll.DemoQuestion;
import org.parvis.setup.DemoWall.Asked;
import org.parvis.wall.Post;

/** What the demo company's people have asked each other, and what they answered. */
final class DemoPolls {

  private final EntityManager em;
  private final DemoCalendar calendar;
  private final PastPolls polls;
  private final DemoCrowd crowd = new DemoCrowd();

  DemoPolls(EntityManager em, DemoCalendar calendar, PastPolls polls) {
    this.em = em;
    this.calendar = calendar;
    this.polls = polls;
  }

  /** Lets them be answered; what was written so far is put away first, as nothing here needs it. */
  void hold(List<Asked> some) {
    em.flush();
    em.clear();
    some.forEach(this::hold);
  }

  private void hold(Asked asked) {
    DemoPoll poll = asked.post().poll();
    Content content = em.find(Content.class, asked.content());
    polls.ask(content, draft(asked.post(), content));
    List<Person> voters =
        crowd.draw(voters(asked), poll.voters()).stream()
            .map(id -> em.find(Person.class, id))
            .toList();
    polls.answer(
        content,
        IntStream.range(0, voters.size()).mapToObj(i -> vote(poll, voters.get(i), i)).toList());
    if (poll.isOver()) {
      polls.end(content, result(content, asked, closes(poll)), poll.decision());
    }
  }

  /** All who see it, but for the administrator, who finds something to answer. */
  private List<Long> voters(Asked asked) {
    long administrator =
        em.createQuery("select p.id from Person p where p.email = :email", Long.class)
            .setParameter("email", DemoCompany.EMAIL)
            .getSingleResult();
    return asked.readers().stream().filter(id -> id != administrator).toList();
  }

  private PollDraft draft(DemoPost post, Content content) {
    DemoPoll poll = post.poll();
    return new PollDraft(
        content.title(),
        poll.questions().stream().map(it -> question(it, content)).toList(),
        null,
        null,
        poll.secrecy(),
        poll.results(),
        poll.breakdown(),
        poll.additions(),
        Poll.Ordering.GIVEN,
        closes(poll));
  }

  private QuestionDraft question(DemoQuestion told, Content content) {
    String answers =
        told.answers().stream()
            .map(it -> told.kind() == PollQuestion.Kind.DATE ? calendar.day(it) : it)
            .collect(Collectors.joining("\n"));
    String text = told.text() == null ? content.title() : told.text();
    return new QuestionDraft(told.kind(), text, answers, told.most());
  }

  private Instant closes(DemoPoll poll) {
    return poll.isOver()
        ? calendar.before(poll.closes())
        : calendar.after(calendar.now(), poll.closes());
  }

  private PastPolls.Vote vote(DemoPoll poll, Person voter, int number) {
    List<List<Integer>> chosen = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (DemoQuestion question : poll.questions()) {
      chosen.add(chosen(question));
      said.add(number < question.said().size() ? question.said().get(number) : null);
    }
    return new PastPolls.Vote(voter, chosen, said);
  }

  private List<Integer> chosen(DemoQuestion question) {
    return switch (question.kind()) {
      case SINGLE, YES_NO, SCALE -> crowd.ranked(question.weights()).subList(0, 1);
      case RANKED -> crowd.ranked(question.weights());
      case MULTIPLE, DATE -> crowd.some(question.weights(), question.most());
      case TEXT -> List.of();
    };
  }

  private Content result(Content asked, Asked told, Instant at) {
    Person author = em.find(Person.class, asked.authorId());
    String key = "poll-result-" + asked.id();
    Content result = new Content(author, asked.audience(), Content.Kind.RESULT, "", key, at);
    result.entitle(asked.title());
    em.persist(result);
    em.persist(new Post(result, RichText.NONE));
    em.flush();
    em.persist(new Seen(result.id(), told.readers().size() / 2L));
    return result;
  }
}
