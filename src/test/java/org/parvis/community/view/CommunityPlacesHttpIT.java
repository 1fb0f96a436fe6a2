package org.parvis.community.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** Where the polls and the proposals of a community are, for who is in it and who is not. */
class CommunityPlacesHttpIT extends OverHttp {

  private final Neighbour owner = Neighbour.named("Olga Owner");
  private final Neighbour member = Neighbour.named("Mona Member");
  private final Neighbour former = Neighbour.named("Fred Former");

  @Test
  void membersFindWhatStandsThereAndOutsidersNothing() {
    String[] club = club("PRIVATE");
    Client inside = signedIn(member);

    for (String place : List.of("polls", "proposals")) {
      String address = "/community/" + place + "/" + club[1];
      assertThat(inside.get(address).body())
          .contains("Secret opening " + club[0], "aria-current=\"page\"");
      for (Neighbour outsider :
          List.of(former, Neighbour.named("Sam Stranger"), Neighbour.administrator())) {
        HttpResponse<String> answer = signedIn(outsider).get(address);
        assertThat(answer.statusCode()).as(outsider.name()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Secret opening", club[2]);
      }
    }
    assertThat(inside.get("/community/polls/" + club[1]).body())
        .contains("/poll/new?place=" + club[0], "to answer");
    assertThat(inside.get("/community/polls/" + club[1] + "?show=mine").body())
        .contains("/poll/new?place=" + club[0])
        .doesNotContain("Secret opening");
    assertThat(inside.get("/community/proposals/" + club[1] + "?order=newest&state=open").body())
        .contains("Secret opening", "/proposal/new?place=" + club[0]);
    assertThat(inside.get("/community/proposals/" + club[1] + "?place=1&state=done").body())
        .doesNotContain("Secret opening");
  }

  @Test
  void anotherPlaceIsNeverShownThere() {
    String[] club = club("OPEN");
    String[] other = club("OPEN");
    Client reader = signedIn(Neighbour.named("Rita Reader"));

    for (String place : List.of("polls", "proposals")) {
      assertThat(reader.get("/community/" + place + "/" + club[1] + "?place=" + other[0]).body())
          .contains("Secret opening " + club[0])
          .doesNotContain("Secret opening " + other[0], "/new?place=");
    }
  }

  @Test
  void anArchivedOneIsOnlyRead() {
    String[] club = club("OPEN");
    Client boss = signedIn(owner);
    String token = boss.token("/community");
    assertThat(boss.post("/act/closing/" + club[0] + "/archive", Map.of("token", token)))
        .returns(303, HttpResponse::statusCode);

    for (String place : List.of("polls", "proposals")) {
      String page = signedIn(member).get("/community/" + place + "/" + club[1]).body();
      assertThat(page)
          .contains("Secret opening " + club[0], "This community is archived")
          .doesNotContain("/new?place=", "/add\"");
    }
    assertThat(signedIn(member).get("/community/polls/" + club[1]).body()).contains("disabled");
    assertThat(signedIn(member).get("/community/polls/" + club[1] + "?show=mine").body())
        .contains("appear here");
    String ideas = signedIn(member).get("/community/proposals/" + club[1]).body();
    String idea = first("href=\"[^\"]*/proposal/(\\d+)\"", ideas);
    assertThat(signedIn(member).get("/proposal/" + idea).body())
        .contains("Secret opening " + club[0])
        .doesNotContain("class=\"judging\"", "class=\"doing\"");
    String polls = signedIn(member).get("/community/polls/" + club[1]).body();
    String poll = first("data-poll=\"(\\d+)\"", polls);
    assertThat(signedIn(member).get("/poll/" + poll).body()).contains("disabled");
  }

  private static String first(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().findFirst().orElseThrow().group(1);
  }

  private String[] club(String openness) {
    Client hall = anonymous();
    Map<String, String> wishes =
        Map.of(
            "openness",
            openness,
            "owner",
            id(owner),
            "animator",
            id(Neighbour.named("Anna Animator")),
            "member",
            id(member),
            "former",
            id(former),
            "invited",
            id(Neighbour.named("Ivan Invited")),
            "asking",
            "",
            "extra",
            "");
    HttpResponse<String> answer = hall.send(hall.form("/ClubHall", wishes));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().split("\n");
  }

  private static String id(Neighbour person) {
    return Long.toString(person.id());
  }
}
