package org.parvis.community;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.attachment.Uploads;
import org.parvis.audience.Standing;
import org.parvis.comment.Comments;
import org.parvis.content.SubmitKey;
import org.parvis.directory.TownGroups;
import org.parvis.person.Viewer;
import org.parvis.poll.PollBooth;
import org.parvis.proposal.Campaign;
import org.parvis.proposal.CampaignDraft;
import org.parvis.proposal.Campaigns;
import org.parvis.proposal.ProposalDraft;
import org.parvis.proposal.Proposals;
import org.parvis.voice.Office;
import org.parvis.voice.Offices;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Wall;

/** Where a test outside the server asks for a club in which people are what the test wants. */
@WebServlet(name = "ClubHall", urlPatterns = "/ClubHall")
public class ClubHall extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Club clubs;
  @Inject private transient Memberships memberships;
  @Inject private transient Pilots pilots;
  @Inject private transient Offices offices;
  @Inject private transient GuestLists lists;
  @Inject private transient CommunityPages pages;
  @Inject private transient Wall wall;
  @Inject private transient Comments comments;
  @Inject private transient Uploads uploads;
  @Inject private transient TownGroups groups;
  @Inject private transient PollBooth booth;
  @Inject private transient Proposals proposals;
  @Inject private transient Campaigns campaigns;

  /**
   * Answers the club's id, address and name, and the ids of a post, a comment, a list and a group,
   * line by line; then those of a poll, its question, its first answer and its question in words;
   * then those of two proposals, of a call for ideas that the member judges, and of an idea.
   */
  @Override
  @Transactional
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Openness openness = Openness.valueOf(request.getParameter("openness"));
    Viewer owner = person(request.getParameter("owner"));
    Viewer animator = person(request.getParameter("animator"));
    Viewer former = person(request.getParameter("former"));
    Viewer invited = person(request.getParameter("invited"));
    clubs.hold(
        Stream.of("owner", "animator", "member", "former", "invited", "asking", "extra")
            .flatMap(name -> ids(request, name).stream())
            .map(Long::valueOf)
            .toList());
    long id =
        clubs.found(owner, openness, animator, person(request.getParameter("member")), former);
    memberships.appoint(owner, id, animator.id(), Standing.ANIMATOR);
    memberships.leave(former, id);
    memberships.invite(owner, id, List.of(invited.id()));
    for (String asking : ids(request, "asking")) {
      memberships.ask(person(asking), id, "Please", false);
    }
    for (String extra : ids(request, "extra")) {
      clubs.let(owner, id, openness, person(extra));
    }
    offices.name(owner, id, Long.parseLong(request.getParameter("member")), Office.RELAY, true);
    pilots.plan(owner, id, pilot(), 0);
    SubmitKey key = SubmitKey.random();
    byte[] notes = "Knight to f3".getBytes(StandardCharsets.UTF_8);
    uploads.add(owner, key.value(), 1, new ByteArrayInputStream(notes), "notes.txt");
    String words = "Secret opening " + id + " #gambit" + id;
    long post = wall.post(owner, id, PostDraft.ofLines(words), key);
    long comment = comments.write(owner, post, null, "My secret comment " + id, SubmitKey.random());
    response.setContentType("text/plain;charset=UTF-8");
    CommunityPage page = pages.find(owner, pages.slug(owner, id).orElseThrow()).orElseThrow();
    response
        .getWriter()
        .print(
            String.join(
                "\n",
                Long.toString(id),
                page.card().slug(),
                page.card().name(),
                Long.toString(post),
                Long.toString(comment),
                Long.toString(lists.written(owner, id, "Nobody", SubmitKey.random())),
                Long.toString(groups.group("Group " + id)),
                booth.open(owner, id, "Secret opening " + id),
                Long.toString(propose(owner, id)),
                Long.toString(propose(owner, id)),
                campaign(owner, id, person(request.getParameter("member")))));
  }

  private String campaign(Viewer owner, long id, Viewer juror) {
    String words = "Secret opening " + id;
    Instant day = Instant.now().plus(Duration.ofDays(1));
    CampaignDraft call =
        new CampaignDraft(
            words, words, "lines", null, day, day, Campaign.Way.JURY, List.of(juror.slug()));
    long campaign = campaigns.call(owner, id, call, SubmitKey.random());
    ProposalDraft draft = new ProposalDraft(words, words, "lines", null, null);
    return campaign + "\n" + campaigns.answer(owner, campaign, draft, SubmitKey.random());
  }

  private long propose(Viewer owner, long id) {
    String words = "Secret opening " + id;
    ProposalDraft draft =
        new ProposalDraft(words + " gambit" + id, words + " #gambit" + id, "lines", words, words);
    return proposals.submit(owner, id, draft, SubmitKey.random());
  }

  /** One that is at its end. */
  private PilotDraft pilot() {
    PilotDraft draft = new PilotDraft(pilots.today().minusWeeks(8));
    draft.setEndsOn(pilots.today());
    draft.setHypothesis("Secret hypothesis");
    draft.setMeasure(PilotMeasure.ANSWERED);
    draft.aim(PilotMeasure.ANSWERED, 9);
    return draft;
  }

  private static List<String> ids(HttpServletRequest request, String name) {
    return Stream.of(request.getParameter(name).split(",")).filter(it -> !it.isEmpty()).toList();
  }

  private Viewer person(String id) {
    return clubs.person(Long.parseLong(id));
  }
}
