package org.parvis.setup;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.audience.Audience;
import org.parvis.content.Content;
import org.parvis.content.Hashtag;
import org.parvis.content.RichText;
import org.parvis.person.Person;
import org.parvis.proposal.Campaign;
import org.parvis.proposal.CampaignDraft;
import org.parvis.proposal.CampaignIdea;
import org.parvis.proposal.CampaignJuror;
import org.parvis.proposal.Podium;
import org.parvis.setup.DemoCommunities.DemoPlace;
import org.parvis.wall.Post;

/** What the demo company’s people were asked ideas for, and which have won. */
final class DemoCampaigns {

  private final EntityManager em;
  private final DemoCalendar calendar;
  private final Map<String, Person> people;
  private final Map<String, DemoPlace> places;
  private final DemoProposals proposals;

  DemoCampaigns(
      EntityManager em,
      DemoCalendar calendar,
      Map<String, Person> people,
      Map<String, DemoPlace> places,
      DemoProposals proposals) {
    this.em = em;
    this.calendar = calendar;
    this.people = people;
    this.places = places;
    this.proposals = proposals;
  }

  void call(List<DemoCampaign> told) {
    told.forEach(this::call);
    em.flush();
  }

  private void call(DemoCampaign told) {
    Instant at = calendar.before(told.at());
    RichText text = RichText.ofHtml(told.why(), "proposal.campaign.field.why");
    String key = "demo-campaign-" + told.key();
    Content content =
        new Content(
            people.get(told.author()), audience(told), Content.Kind.CAMPAIGN, text.text(), key, at);
    content.entitle(told.title());
    em.persist(content);
    em.persist(new Post(content, text));
    text.tags().values().forEach(word -> em.persist(new Hashtag(content, null, word, at)));
    Instant judged = day(told.judged());
    CampaignDraft draft =
        new CampaignDraft(
            told.title(), null, null, at, day(told.closes()), judged, told.way(), told.jury());
    Campaign campaign = new Campaign(content, draft);
    em.persist(campaign);
    em.flush();
    told.jury().forEach(slug -> em.persist(juror(content, slug)));
    boolean over = judged.isBefore(calendar.now());
    if (over) {
      campaign.close(judged);
    }
    answer(told, content.id(), over);
  }

  private CampaignJuror juror(Content content, String slug) {
    return new CampaignJuror(new CampaignJuror.Key(content.id(), people.get(slug).id()));
  }

  private void answer(DemoCampaign told, long id, boolean over) {
    Map<Long, Long> votes = new HashMap<>();
    told.ideas().forEach((key, count) -> votes.put(proposals.idOf(key), count));
    Podium podium = new Podium(votes);
    votes.forEach(
        (idea, count) -> {
          CampaignIdea answer = new CampaignIdea(idea, id);
          if (over) {
            answer.score(count, podium.place(idea));
          }
          em.persist(answer);
        });
  }

  private Audience audience(DemoCampaign told) {
    return told.community() == null
        ? em.getReference(Audience.class, Audience.COMPANY)
        : places.get(told.community()).audience();
  }

  private Instant day(String time) {
    return time.startsWith("-") ? calendar.before(time) : calendar.after(calendar.now(), time);
  }
}
