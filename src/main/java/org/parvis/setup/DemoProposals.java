package org.parvis.setup;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.audience.Audience;
import org.parvis.content.Content;
import org.parvis.content.Hashtag;
import org.parvis.content.RichText;
import org.parvis.person.Person;
import org.parvis.proposal.Proposal;
import org.parvis.proposal.ProposalHelp;
import org.parvis.proposal.ProposalOpinion;
import org.parvis.proposal.ProposalOpinion.View;
import org.parvis.proposal.ProposalStep;
import org.parvis.proposal.ProposalWord;
import org.parvis.setup.DemoCommunities.DemoPlace;
import org.parvis.setup.DemoProposal.DemoStep;
import org.parvis.wall.Post;

/** What the demo company’s people have proposed, and what became of it. */
final class DemoProposals {

  private static final Duration DUE = Duration.ofDays(30);

  private final EntityManager em;
  private final DemoCalendar calendar;
  private final Map<String, Person> people;
  private final Map<String, DemoPlace> places;
  private final DemoCrowd crowd = new DemoCrowd();
  private final Map<String, Proposal> known = new HashMap<>();

  DemoProposals(
      EntityManager em,
      DemoCalendar calendar,
      Map<String, Person> people,
      Map<String, DemoPlace> places) {
    this.em = em;
    this.calendar = calendar;
    this.people = people;
    this.places = places;
  }

  void submit(List<DemoProposal> told) {
    told.forEach(this::submit);
    em.flush();
    told.forEach(this::discuss);
    em.flush();
    told.forEach(one -> one.steps().forEach(step -> take(one, step)));
    em.flush();
    known.values().forEach(this::tellLate);
  }

  /** The id of one that was submitted. */
  long idOf(String key) {
    return known.get(key).content().id();
  }

  private void submit(DemoProposal told) {
    Instant at = calendar.before(told.at());
    RichText text = RichText.ofHtml(told.draft().why(), "proposal.field.why");
    String key = "demo-proposal-" + told.key();
    Content content =
        new Content(
            people.get(told.author()), audience(told), Content.Kind.PROPOSAL, text.text(), key, at);
    content.entitle(told.draft().title());
    em.persist(content);
    em.persist(new Post(content, text));
    text.tags().values().forEach(word -> em.persist(new Hashtag(content, null, word, at)));
    Proposal proposal = new Proposal(content, told.draft(), at.plus(DUE));
    em.persist(proposal);
    em.flush();
    ProposalWord.of(content.id(), content.title()).forEach(em::persist);
    note(proposal, ProposalStep.Kind.ASKED, told.author(), null, at);
    known.put(told.key(), proposal);
  }

  private Audience audience(DemoProposal told) {
    return told.community() == null
        ? em.getReference(Audience.class, Audience.COMPANY)
        : places.get(told.community()).audience();
  }

  private void discuss(DemoProposal told) {
    Proposal proposal = known.get(told.key());
    Instant start = calendar.before(told.at());
    Set<String> silent = new HashSet<>(Set.of(told.author()));
    told.opinions()
        .forEach(
            one -> {
              judge(proposal, one.by(), one.view(), one.reason(), start);
              silent.add(one.by());
            });
    List<String> others =
        people.keySet().stream().sorted().filter(slug -> !silent.contains(slug)).toList();
    List<String> drawn = crowd.draw(others, told.supporters() + told.opponents());
    drawn
        .subList(0, told.supporters())
        .forEach(slug -> judge(proposal, slug, View.FOR, null, start));
    drawn
        .subList(told.supporters(), drawn.size())
        .forEach(slug -> judge(proposal, slug, View.AGAINST, null, start));
    told.help()
        .forEach(
            one -> {
              ProposalHelp.Key key =
                  new ProposalHelp.Key(proposal.content().id(), people.get(one.by()).id());
              em.persist(new ProposalHelp(key, one.word(), crowd.between(start, calendar.now())));
              proposal.countHelpers(1);
            });
  }

  private void judge(Proposal proposal, String slug, View view, String reason, Instant start) {
    ProposalOpinion.Key key =
        new ProposalOpinion.Key(proposal.content().id(), people.get(slug).id());
    Instant at = crowd.between(start, calendar.now());
    em.persist(new ProposalOpinion(key, view, reason, at));
    proposal.count(view, 1);
  }

  private void take(DemoProposal told, DemoStep step) {
    Proposal proposal = known.get(told.key());
    Instant at = calendar.after(calendar.before(told.at()), step.after());
    switch (step.kind()) {
      case STUDIED -> proposal.study(id(step.owner()), day(step.due()), id(step.sponsor()), at);
      case ACCEPTED, DECLINED ->
          proposal.decide(
              step.kind() == ProposalStep.Kind.ACCEPTED, step.words(), id(step.by()), at);
      case DONE -> proposal.finish(step.words(), at);
      case MERGED -> proposal.mergeInto(known.get(step.into()));
      default -> throw new IllegalArgumentException(step.toString());
    }
    note(proposal, step.kind(), step.by(), step.words(), at);
  }

  private Instant day(String due) {
    return due.startsWith("-") ? calendar.before(due) : calendar.after(calendar.now(), due);
  }

  /** Nobody is told of it: what is late was late before the company was there. */
  private void tellLate(Proposal proposal) {
    if (proposal.isToEscalate(calendar.now())) {
      proposal.escalate(calendar.now());
      em.persist(
          new ProposalStep(proposal, ProposalStep.Kind.ESCALATED, null, null, calendar.now()));
    }
  }

  private void note(
      Proposal proposal, ProposalStep.Kind kind, String by, String words, Instant at) {
    em.persist(new ProposalStep(proposal, kind, id(by), words, at));
  }

  private Long id(String slug) {
    return slug == null ? null : people.get(slug).id();
  }
}
