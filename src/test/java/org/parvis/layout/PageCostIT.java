package org.parvis.layout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Statements;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.comment.Comments;
import org.parvis.community.Club;
import org.parvis.community.CommunityPages;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.SubmitKey;
import org.parvis.person.Profiles;
import org.parvis.person.Viewer;
import org.parvis.poll.PollBooth;
import org.parvis.proposal.Campaign;
import org.parvis.proposal.CampaignDraft;
import org.parvis.proposal.Campaigns;
import org.parvis.proposal.ProposalDraft;
import org.parvis.proposal.Proposals;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;
import org.parvis.thanks.Gratitude;
import org.parvis.thanks.ThanksDraft;
import org.parvis.voice.Office;
import org.parvis.voice.Offices;
import org.parvis.voice.RelayDraft;
import org.parvis.voice.Relays;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Wall;

/** A page asks the database at most eight times, whatever there is on it. */
@ExtendWith(ArquillianExtension.class)
class PageCostIT {

  private static final int MOST = 8;

  /**
   * What is read once in a few seconds, for all who look: what is pinned, the faces of places, who
   * animates them and holds an office, which ask for first posts, what is scheduled, who came and
   * who was thanked lately.
   */
  private static final int SHARED = 12;

  private static final String PASSWORD = "correct horse battery staple";

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private CommunityPages pages;
  @Inject private Profiles profiles;
  @Inject private Wall wall;
  @Inject private Comments comments;
  @Inject private Reactions reactions;
  @Inject private PollBooth booth;
  @Inject private Proposals proposals;
  @Inject private Campaigns campaigns;
  @Inject private Offices offices;
  @Inject private Relays relays;
  @Inject private Gratitude gratitude;
  @Inject private HttpServletRequest arquillian;
  @Inject private EntityManager entities;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void everyPageThatIsReadManyTimesAsksLittleAndItsPiecesNothing() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    List<Long> posts = new ArrayList<>();
    for (int i = 0; i < 22; i++) {
      posts.add(
          wall.post(
              i % 2 == 0 ? ann : bob,
              Audience.COMPANY,
              PostDraft.ofLines("Cost " + i),
              SubmitKey.random()));
    }
    for (long post : posts) {
      for (int i = 0; i < 4; i++) {
        comments.write(i == 0 ? ann : bob, post, null, "Comment " + i, SubmitKey.random());
      }
      reactions.put(ann, post, ReactionKind.LIKE);
    }
    String slug = null;
    profiles.addSkills(ann, List.of("Cost cutting"));
    for (int i = 0; i < 5; i++) {
      long open = clubs.found(bob, Openness.OPEN, ann);
      for (int post = 0; post < 3; post++) {
        comments.write(bob, clubs.post(ann, open, "Cost"), null, "Comment", SubmitKey.random());
      }
      slug = pages.slug(bob, open).orElseThrow();
      clubs.found(ann, Openness.PRIVATE, bob);
      memberships.invite(bob, clubs.found(bob, Openness.MODERATED), List.of(ann.id()));
    }
    Viewer founder = town.person("Fay Founder");
    long place = clubs.found(founder, Openness.OPEN);
    for (int i = 0; i < 3; i++) {
      String idea = "Cost idea " + i;
      ProposalDraft draft = new ProposalDraft(idea, idea, "lines", idea, idea);
      proposals.submit(founder, place, draft, SubmitKey.random());
      booth.open(founder, place, "Cost there?");
    }
    String there = pages.slug(founder, place).orElseThrow();
    String[] asked = booth.open(town.person("Carl Cook"), Audience.COMPANY, "Cost?").split("\n");
    String poll = asked[0];
    String option = asked[2];
    String words = asked[3];
    town.letIn(ann, PASSWORD);
    signIn(ann);

    for (String page :
        List.of(
            "/",
            "/?of=company",
            "/?of=followed",
            "/wall/page",
            "/wall/" + posts.get(20),
            "/person/" + bob.slug(),
            "/person/" + ann.slug(),
            "/person",
            "/community",
            "/community/" + slug,
            "/community/about/" + slug,
            "/community/members/" + slug,
            "/community/polls/" + slug,
            "/community/polls/" + there,
            "/community/polls/" + there + "?show=closed",
            "/community/proposals/" + slug,
            "/community/proposals/" + there,
            "/community/proposals/" + there + "?order=mine",
            "/poll",
            "/poll/" + poll,
            "/poll/who/" + option,
            "/poll/said/" + words,
            "/poll/card/" + poll,
            "/notification",
            "/notification/bell")) {
      assertThat(statements(page)).as(page + " first").hasSizeBetween(1, MOST + SHARED);
      assertThat(settled(page)).as(page).hasSizeBetween(1, MOST);
    }
    assertThat(MemoTag.impurities()).isEmpty();
  }

  @Test
  void aWallOfTwentyPollsAsksNoMore() {
    Viewer ann = town.ann();
    Viewer carl = town.person("Carl Cook");
    List<Viewer> voters = new ArrayList<>(List.of(ann));
    for (int i = 0; i < 5; i++) {
      voters.add(town.person("Vera Voter"));
    }
    booth.twenty(carl, Audience.COMPANY, voters);
    long club = clubs.found(carl, Openness.OPEN, ann);
    booth.twenty(carl, club, voters);
    town.letIn(ann, PASSWORD);
    signIn(ann);

    asksAtMost(
        MOST,
        "/",
        "/?of=company",
        "/wall/page",
        "/person/" + carl.slug(),
        "/community/" + pages.slug(carl, club).orElseThrow(),
        "/poll");
  }

  @Test
  void aWallOfEveryKindAsksNoMore() {
    Viewer ann = town.ann();
    Viewer carl = town.person("Carl Cook");
    offices.name(town.administrator(), Audience.COMPANY, carl.id(), Office.RELAY, true);
    long club = clubs.found(carl, Openness.OPEN, ann);
    offices.name(carl, club, carl.id(), Office.RELAY, true);
    for (long place : List.of(Audience.COMPANY, club)) {
      everyKind(place == club ? carl : town.administrator(), carl, ann, place);
    }
    town.letIn(ann, PASSWORD);
    signIn(ann);

    asksAtMost(
        MOST - 1,
        "/",
        "/?of=company",
        "/wall/page",
        "/person/" + carl.slug(),
        "/community/" + pages.slug(carl, club).orElseThrow());
  }

  private void asksAtMost(int most, String... addresses) {
    for (String page : addresses) {
      assertThat(settled(page)).as(page).hasSizeBetween(1, most);
    }
    assertThat(MemoTag.impurities()).isEmpty();
  }

  private void everyKind(Viewer animator, Viewer author, Viewer other, long place) {
    Instant now = Instant.now();
    for (int i = 0; i < 3; i++) {
      String words = "Of every kind " + i;
      PostDraft draft = PostDraft.ofLines(words);
      long post = wall.post(author, place, draft, SubmitKey.random());
      comments.write(other, post, null, words, SubmitKey.random());
      wall.share(
          author,
          wall.post(author, Audience.COMPANY, draft, SubmitKey.random()),
          draft,
          SubmitKey.random());
      booth.open(author, place, words);
      ProposalDraft idea = new ProposalDraft(words, words, "lines", words, words);
      proposals.submit(author, place, idea, SubmitKey.random());
      long call =
          campaigns.call(
              animator,
              place,
              new CampaignDraft(
                  words,
                  words,
                  "lines",
                  null,
                  now.plus(Duration.ofDays(5)),
                  now.plus(Duration.ofDays(9)),
                  Campaign.Way.VOTE,
                  List.of()),
              SubmitKey.random());
      campaigns.answer(author, call, idea, SubmitKey.random());
      relays.publish(
          author, place, new RelayDraft("someone", false, words, null), SubmitKey.random());
      if (i == 0) {
        gratitude.give(
            author,
            place,
            new ThanksDraft(List.of(other.slug()), "Cost cutting", words, "lines"),
            SubmitKey.random());
      }
    }
  }

  /** What is remembered for ten seconds may end within a look, but not within each of three. */
  private List<String> settled(String page) {
    return Stream.generate(() -> statements(page))
        .limit(3)
        .min(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private List<String> statements(String page) {
    return Statements.ofRequests(entities, () -> assertThat(send(request(page))).isEqualTo(200));
  }

  private void signIn(Viewer person) {
    String form =
        Map.of(
                "signIn", "signIn",
                "signIn:email", person.slug() + "@town.example",
                "signIn:password", PASSWORD,
                "signIn:enter", "",
                "jakarta.faces.ViewState", "stateless")
            .entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    assertThat(
            send(
                request("/security/sign-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))))
        .isEqualTo(302);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create(
            "http://localhost:"
                + arquillian.getLocalPort()
                + arquillian.getServletContext().getContextPath()
                + path));
  }

  private int send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
