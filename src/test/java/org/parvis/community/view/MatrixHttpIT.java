package org.parvis.community.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.community.view.MatrixHttpIT.Role.ADMINISTRATOR;
import static org.parvis.community.view.MatrixHttpIT.Role.ANIMATOR;
import static org.parvis.community.view.MatrixHttpIT.Role.FORMER;
import static org.parvis.community.view.MatrixHttpIT.Role.INVITED;
import static org.parvis.community.view.MatrixHttpIT.Role.MEMBER;
import static org.parvis.community.view.MatrixHttpIT.Role.OWNER;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;
import org.parvis.security.Access;
import org.parvis.security.Rule;
import org.parvis.security.Who;

/**
 * Every page and every operation that has to do with a community, for whoever one can be to it, in
 * each kind of openness: exactly what is allowed is. What is new in {@link Access} has to be put
 * here, or among what no community is concerned by.
 */
class MatrixHttpIT extends OverHttp {

  /** What one can be to a community. */
  enum Role {
    STRANGER,
    INVITED,
    FORMER,
    ADMINISTRATOR,
    MEMBER,
    ANIMATOR,
    OWNER
  }

  private enum Kind {
    OPEN,
    MODERATED,
    PRIVATE
  }

  private static final Set<Role> ALL = EnumSet.allOf(Role.class);
  private static final Set<Role> NONE = EnumSet.noneOf(Role.class);
  private static final Set<Role> INSIDE = EnumSet.of(MEMBER, ANIMATOR, OWNER);
  private static final Set<Role> ANIMATING = EnumSet.of(ANIMATOR, OWNER);
  private static final Set<Role> OWNING = EnumSet.of(OWNER);
  private static final Set<Role> INSIDE_OR_INVITED = and(INSIDE, INVITED);

  /** What one may do: where it is open, moderated, private. */
  record Cells(Set<Role> open, Set<Role> moderated, Set<Role> closed) {

    static Cells same(Set<Role> everywhere) {
      return new Cells(everywhere, everywhere, everywhere);
    }

    Set<Role> of(Kind kind) {
      return switch (kind) {
        case OPEN -> open;
        case MODERATED -> moderated;
        case PRIVATE -> closed;
      };
    }
  }

  private static final Cells KNOW = new Cells(ALL, ALL, INSIDE_OR_INVITED);
  static final Cells READ = new Cells(ALL, INSIDE, INSIDE);
  static final Cells WRITE = Cells.same(INSIDE);
  static final Cells ANIMATE = Cells.same(ANIMATING);
  private static final Cells INVITE = new Cells(INSIDE, ANIMATING, ANIMATING);
  private static final Cells NOBODY = Cells.same(NONE);
  private static final Cells OWN = Cells.same(OWNING);

  /** Of the last owner, nobody leaves. */
  private static final Cells LEAVE =
      new Cells(but(ALL, OWNER), but(ALL, OWNER), but(INSIDE_OR_INVITED, OWNER));

  private static final Cells JOIN = new Cells(ALL, INSIDE_OR_INVITED, INSIDE_OR_INVITED);
  private static final Cells ASK = new Cells(INSIDE, ALL, INSIDE);
  private static final Cells ANSWER = new Cells(NONE, ANIMATING, NONE);

  /** Asked for what one does not see, it marks nothing. */
  private static final Cells NOTHING_HAPPENS = Cells.same(ALL);

  /** Of those that one knows of. */
  private static final Cells RECOGNIZE =
      new Cells(EnumSet.of(ADMINISTRATOR), EnumSet.of(ADMINISTRATOR), NONE);

  /** Of those who may, the first one decides. */
  private static final Cells DECIDE = Cells.same(EnumSet.of(ANIMATOR));

  /** Who reads it; not their own. */
  private static final Cells REPORT =
      new Cells(but(ALL, OWNER), but(INSIDE, OWNER), but(INSIDE, OWNER));

  /** Who animates, where everyone reads the administrator; not about their own. */
  private static final Cells MODERATE =
      new Cells(EnumSet.of(ADMINISTRATOR, ANIMATOR), EnumSet.of(ANIMATOR), EnumSet.of(ANIMATOR));

  /** Of what they read, but of no private one, administrators do too. */
  private static final Cells TEMPLATE = new Cells(and(OWNING, ADMINISTRATOR), OWNING, OWNING);

  /** Whoever was named, and nobody else. */
  private static final Cells RELAY = Cells.same(EnumSet.of(MEMBER));

  /** Only the open ones, where people’s own word opens no door, nor one who does not animate it. */
  private static final Cells BIND = new Cells(EnumSet.of(ADMINISTRATOR), NONE, NONE);

  private static final Cells SHARE = new Cells(ALL, NONE, NONE);

  /**
   * A line of the matrix.
   *
   * @param rule a path of {@link Access}
   * @param address the same for one club; {@code {slug}}, {@code {id}}, {@code {post}}, {@code
   *     {proposal}}, {@code {double}}, {@code {campaign}}, {@code {idea}}, {@code {comment}},
   *     {@code {file}}, {@code {asking}}, {@code {declined}}, {@code {tomorrow}} and {@code
   *     {extra}} are put in
   * @param form what is sent, null for what is read
   */
  record Line(String rule, String address, Map<String, String> form, Cells cells) {}

  static Line page(String rule, String address, Cells cells) {
    return new Line(rule, address, null, cells);
  }

  static Line act(String rule, String address, Cells cells, String... form) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < form.length; i += 2) {
      fields.put(form[i], form[i + 1]);
    }
    return new Line(rule, address, fields, cells);
  }

  private static final List<Line> OWN_LINES =
      List.of(
          page("/community/{key}", "/community/{slug}", KNOW),
          act("/act/suggestion/{id}/dismiss", "/act/suggestion/{id}/dismiss", KNOW),
          act("/act/suggestion/{id}/undo", "/act/suggestion/{id}/undo", KNOW),
          page("/community/about/{key}", "/community/about/{slug}", KNOW),
          page("/community/members/{key}", "/community/members/{slug}", READ),
          page("/community/polls/{key}", "/community/polls/{slug}", READ),
          page("/community/polls/{key}", "/community/polls/{slug}?show=mine", READ),
          page("/community/polls/{key}", "/community/polls/{slug}?show=closed", READ),
          page("/community/proposals/{key}", "/community/proposals/{slug}", READ),
          page("/community/proposals/{key}", "/community/proposals/{slug}?order=mine", READ),
          page("/community/requests/{key}", "/community/requests/{slug}", ANIMATE),
          page("/community/invite/{key}", "/community/invite/{slug}", INVITE),
          page("/community/guests/{key}", "/community/guests/{list}", ANIMATE),
          page("/community/edit/{key}", "/community/edit/{slug}", OWN),
          page("/community/delete/{key}", "/community/delete/{slug}", OWN),
          page("/wall/{key}", "/wall/{post}", READ),
          page("/wall/pin/{key}", "/wall/pin/{post}", ANIMATE),
          page("/wall/lock/{key}", "/wall/lock/{post}", ANIMATE),
          page("/wall/also/{key}", "/wall/also/{post}", OWN),
          page("/wall/move/{key}", "/wall/move/{post}", ANIMATE),
          page("/wall/reach", "/wall/reach?place={id}", READ),
          page("/wall/card/{key}", "/wall/card/{post}", READ),
          page("/wall/history/{key}", "/wall/history/{post}", READ),
          page("/wall/share/{key}", "/wall/share/{post}", SHARE),
          page("/wall/edit/{key}", "/wall/edit/{post}", OWN),
          page("/comment/{key}", "/comment/{comment}", READ),
          page("/comment/edit/{key}", "/comment/edit/{comment}", OWN),
          page("/comment/history/{key}", "/comment/history/{comment}", READ),
          page("/comment/likes/{key}", "/comment/likes/{comment}", READ),
          page("/reaction", "/reaction?content={post}", READ),
          page("/reaction/bar/{key}", "/reaction/bar/{post}", READ),
          page("/attachment/card/{key}", "/attachment/card/{post}", READ),
          page("/file/{file}", "{file}", READ),
          page("/thanks/new", "/thanks/new?place={id}", WRITE),
          page("/poll/new", "/poll/new?place={id}", WRITE),
          act("/act/reaction/{content}/{kind}", "/act/reaction/{post}/LIKE", READ),
          act("/act/mark/{content}/read", "/act/mark/{post}/read", NOTHING_HAPPENS),
          act("/act/mark/{content}/save", "/act/mark/{post}/save", READ),
          act("/act/mark/{content}/follow", "/act/mark/{post}/follow", READ),
          act("/act/mark/{content}/mute", "/act/mark/{post}/mute", READ),
          act("/act/mark/{content}/fold", "/act/mark/{post}/fold", READ),
          act("/act/comment/on/{content}", "/act/comment/on/{post}", READ, "text", "Good move"),
          act("/act/comment/{id}/like", "/act/comment/{comment}/like", READ),
          act(
              "/act/comment/{id}/edit",
              "/act/comment/{comment}/edit",
              OWN,
              "text",
              "My secret comment",
              "version",
              "1"),
          act(
              "/act/wall",
              "/act/wall",
              WRITE,
              "place",
              "{id}",
              "body",
              "Hello",
              "format",
              "markdown"),
          act(
              "/act/wall/later",
              "/act/wall/later",
              WRITE,
              "place",
              "{id}",
              "body",
              "Later",
              "format",
              "markdown",
              "preset",
              "TOMORROW"),
          act(
              "/act/thanks",
              "/act/thanks",
              WRITE,
              "place",
              "{id}",
              "to",
              "{extraslug}",
              "skill",
              "Chess",
              "body",
              "Thank you",
              "format",
              "markdown"),
          act(
              "/act/poll",
              "/act/poll",
              WRITE,
              "place",
              "{id}",
              "question0",
              "Which opening?",
              "answers0",
              "Spanish\nItalian",
              "closes",
              "{tomorrow}T18:00"),
          act(
              "/act/poll",
              "/act/poll",
              WRITE,
              "place",
              "{id}",
              "question0",
              "Which defence?",
              "more",
              "yes"),
          act(
              "/act/wall/{id}/edit",
              "/act/wall/{post}/edit",
              OWN,
              "body",
              "Secret opening",
              "format",
              "markdown",
              "version",
              "1"),
          act(
              "/act/wall/{id}/share",
              "/act/wall/{post}/share",
              SHARE,
              "body",
              "Look",
              "format",
              "markdown"),
          act("/act/wall/{id}/pin", "/act/wall/{post}/pin", ANIMATE, "day", "{tomorrow}"),
          act("/act/wall/{id}/unpin", "/act/wall/{post}/unpin", ANIMATE),
          act(
              "/act/discussion/{id}/lock",
              "/act/discussion/{post}/lock",
              ANIMATE,
              "reason",
              "Enough"),
          act("/act/discussion/{id}/unlock", "/act/discussion/{post}/unlock", ANIMATE),
          act("/act/places/{id}/move", "/act/places/{post}/move", ANIMATE, "place", "{id}"),
          act("/act/places/{id}/also", "/act/places/{post}/also", OWN, "place", "1"),
          act("/act/closing/{id}/archive", "/act/closing/{id}/archive", OWN),
          act("/act/closing/{id}/reopen", "/act/closing/{id}/reopen", OWN),
          act("/act/closing/{id}/delete", "/act/closing/{id}/delete", OWN, "sure", "yes"),
          act("/act/closing/{id}/restore", "/act/closing/{id}/restore", OWN),
          act("/act/official/{id}", "/act/official/{id}", RECOGNIZE),
          act("/act/binding/{id}", "/act/binding/{id}", BIND, "whom", "site:where nobody is"),
          act("/act/binding/{id}", "/act/binding/{id}", BIND, "whom", "group:{group}"),
          act("/act/binding/{id}/end", "/act/binding/{id}/end", RECOGNIZE),
          page("/community/pilot/{key}", "/community/pilot/{slug}", READ),
          act(
              "/act/pilot/{id}",
              "/act/pilot/{id}",
              OWN,
              "hypothesis",
              "Secret hypothesis",
              "startsOn",
              "{began}",
              "endsOn",
              "{ended}",
              "measure",
              "ANSWERED",
              "ANSWERED",
              "9"),
          act(
              "/act/pilot/{id}/decide",
              "/act/pilot/{id}/decide",
              DECIDE,
              "end",
              "{ended}",
              "verdict",
              "GO_ON",
              "word",
              "It works"),
          page("/proposal/{key}", "/proposal/{proposal}", READ),
          page("/proposal/new", "/proposal/new?place={id}", WRITE),
          page("/proposal/judged/{key}", "/proposal/judged/{proposal}", READ),
          act(
              "/act/proposal",
              "/act/proposal",
              WRITE,
              "place",
              "{id}",
              "title",
              "A clock",
              "body",
              "Ours is slow",
              "format",
              "markdown"),
          act(
              "/act/proposal/draft",
              "/act/proposal/draft",
              WRITE,
              "place",
              "{id}",
              "title",
              "A clock",
              "body",
              "Ours is slow",
              "format",
              "markdown"),
          act("/act/proposal/{id}/opinion/{view}", "/act/proposal/{proposal}/opinion/FOR", REPORT),
          act("/act/proposal/{id}/opinion/{view}", "/act/proposal/{proposal}/opinion/BACK", READ),
          act("/act/proposal/{id}/help", "/act/proposal/{proposal}/help", READ),
          act("/act/proposal/{id}/help/back", "/act/proposal/{proposal}/help/back", READ),
          act(
              "/act/proposal/{id}/study",
              "/act/proposal/{proposal}/study",
              ANIMATE,
              "day",
              "{tomorrow}"),
          act("/act/proposal/{id}/reopen", "/act/proposal/{proposal}/reopen", DECIDE),
          act(
              "/act/proposal/{id}/change",
              "/act/proposal/{proposal}/change",
              OWN,
              "changes",
              "All"),
          act(
              "/act/proposal/{id}/merge",
              "/act/proposal/{double}/merge",
              DECIDE,
              "into",
              "{proposal}"),
          act(
              "/act/proposal/{id}/decide",
              "/act/proposal/{proposal}/decide",
              DECIDE,
              "decision",
              "yes",
              "answer",
              "Because"),
          act(
              "/act/proposal/{id}/finish",
              "/act/proposal/{proposal}/finish",
              DECIDE,
              "outcome",
              "There it is"),
          page("/voice/new", "/voice/new?place={id}", RELAY),
          act(
              "/act/voice",
              "/act/voice",
              RELAY,
              "place",
              "{id}",
              "body",
              "Secret opening, they said",
              "format",
              "markdown"),
          act("/act/office/{id}/{person}/{office}", "/act/office/{id}/{extra}/AMBASSADOR", OWN),
          act("/act/pilot/{id}/template", "/act/pilot/{id}/template", TEMPLATE, "name", "Model"),
          page("/community/moderation/{key}", "/community/moderation/{slug}", ANIMATE),
          page("/moderation/report/{key}", "/moderation/report/p{post}", REPORT),
          act(
              "/act/moderation/{thing}/report",
              "/act/moderation/p{post}/report",
              REPORT,
              "reason",
              "HURTFUL"),
          act("/act/moderation/{thing}/keep", "/act/moderation/p{post}/keep", MODERATE),
          act(
              "/act/moderation/{thing}/hide",
              "/act/moderation/p{post}/hide",
              MODERATE,
              "word",
              "No"),
          act("/act/moderation/{thing}/show", "/act/moderation/p{post}/show", MODERATE),
          act("/act/moderation/{thing}/approve", "/act/moderation/p{post}/approve", NOBODY),
          act(
              "/act/moderation/{thing}/decline",
              "/act/moderation/p{post}/decline",
              NOBODY,
              "word",
              "No"),
          page("/poll/{key}", "/poll/{poll}", READ),
          page("/poll/card/{key}", "/poll/card/{poll}", READ),
          page("/poll/who/{key}", "/poll/who/{option}", READ),
          page("/poll/said/{key}", "/poll/said/{words}", READ),
          page("/result/{file}", "/result/{poll}.csv", READ),
          page("/result/{file}", "/result/{poll}-choices.csv", READ),
          act("/act/poll/{id}/vote", "/act/poll/{poll}/vote", READ, "q{question}", "{option}"),
          act("/act/poll/{id}/withdraw", "/act/poll/{poll}/withdraw", READ),
          act(
              "/act/poll/{id}/add",
              "/act/poll/{poll}/add",
              READ,
              "question",
              "{question}",
              "text",
              "{extraslug}"),
          act("/act/poll/{id}/close", "/act/poll/{poll}/close", ANIMATE),
          act("/act/poll/{id}/decide", "/act/poll/{poll}/decide", ANIMATE, "text", "Red"),
          act("/act/community/{id}/withdraw", "/act/community/{id}/withdraw", KNOW),
          act("/act/community/{id}/hear", "/act/community/{id}/hear", WRITE, "level", "SILENT"),
          act(
              "/act/community/{id}/invite/people",
              "/act/community/{id}/invite/people",
              INVITE,
              "person",
              "{extraslug}"),
          act(
              "/act/community/{id}/invite/list",
              "/act/community/{id}/invite/list",
              INVITE,
              "list",
              "{extraslug}"),
          act(
              "/act/community/{id}/invite/everyone",
              "/act/community/{id}/invite/everyone",
              NOBODY,
              "whom",
              "site:where nobody is"),
          act(
              "/act/community/{id}/invite/remind/{person}",
              "/act/community/{id}/invite/remind/{extra}",
              NOBODY),
          act(
              "/act/community/{id}/invite/withdraw/{person}",
              "/act/community/{id}/invite/withdraw/{extra}",
              INVITE),
          act("/act/community/{id}/favourite", "/act/community/{id}/favourite", WRITE),
          act("/act/community/{id}/favourite/move", "/act/community/{id}/favourite/move", WRITE),
          act("/act/community/{id}/ask", "/act/community/{id}/ask", ASK, "word", "Please"),
          act("/act/community/{id}/admit/{person}", "/act/community/{id}/admit/{asking}", ANSWER),
          act(
              "/act/community/{id}/decline/{person}",
              "/act/community/{id}/decline/{declined}",
              ANSWER),
          act(
              "/act/community/{id}/appoint/{person}",
              "/act/community/{id}/appoint/{extra}",
              OWN,
              "standing",
              "ANIMATOR"),
          act("/act/community/{id}/remove/{person}", "/act/community/{id}/remove/{extra}", ANIMATE),
          act("/act/comment/{id}/delete", "/act/comment/{comment}/delete", OWN),
          act("/act/comment/{id}/restore", "/act/comment/{comment}/restore", OWN),
          act("/act/places/{id}/withdraw", "/act/places/{post}/withdraw", OWN),
          act("/act/wall/{id}/delete", "/act/wall/{post}/delete", OWN),
          act("/act/wall/{id}/restore", "/act/wall/{post}/restore", OWN),
          act("/act/community/{id}/join", "/act/community/{id}/join", JOIN),
          act("/act/community/{id}/leave", "/act/community/{id}/leave", LEAVE),
          act(
              "/act/community/{id}/invite/decline",
              "/act/community/{id}/invite/decline",
              NOTHING_HAPPENS));

  /** In their order: whoever has left at the end of them reads nothing any more. */
  private static final List<Line> LINES =
      Stream.concat(CampaignLines.ALL.stream(), OWN_LINES.stream()).toList();

  /** Where something of a club could be read among other things: see {@link #LISTS}. */
  private static final Set<String> LISTED =
      Set.of(
          "/",
          "/wall/page",
          "/wall/cards",
          "/wall/tag/{key}",
          "/wall/complete",
          "/wall/newer",
          "/poll",
          "/community",
          "/comment",
          "/comment/some",
          "/live/state",
          "/moderation",
          "/moderation/mine",
          "/notification",
          "/person/{key}",
          "/proposal",
          "/proposal/done",
          "/proposal/alike",
          "/proposal/campaigns");

  /** Lists and searches, asked by everyone for what they could hold of a club. */
  private static final List<String> LISTS =
      List.of(
          "/",
          "/?of=company",
          "/?of=followed",
          "/wall/page",
          "/wall/page?of=company",
          "/wall/page?of=followed",
          "/wall/page?place={id}",
          "/wall/page?person={owner}",
          "/wall/page?tag=gambit{id}",
          "/wall/tag/gambit{id}",
          "/wall/cards?ids={post}",
          "/wall/complete?tag=gambit",
          "/wall/complete?at=Extra&place={id}",
          "/wall/complete?at=Role&place={id}",
          "/wall/newer?than=0-0&place={id}",
          "/poll",
          "/poll?show=mine",
          "/poll?show=closed",
          "/community",
          "/community?name={hex}",
          "/moderation",
          "/moderation?shown=decided",
          "/moderation/mine",
          "/comment?content={post}",
          "/comment/some?ids={comment}",
          "/live/state?ids={post}",
          "/notification",
          "/person/{ownerslug}",
          "/proposal",
          "/proposal?order=newest&place={id}",
          "/proposal?order=deadline&tag=gambit{id}",
          "/proposal?order=mine",
          "/proposal/done",
          "/proposal/alike?title=gambit{id}",
          "/proposal/campaigns",
          "/proposal/campaigns?place={id}");

  /** What no community is concerned by. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "/jakarta.faces.resource/**",
          "/favicon.ico",
          "/health",
          "/health/{check}",
          "/security/sign-in",
          "/security/welcome/{key}",
          "/security/forgotten",
          "/security/password",
          "/security/accounts",
          "/security/audit",
          "/act/sign-out",
          "/mail",
          "/act/mail/again",
          "/directory",
          "/act/directory/read",
          "/invitation",
          "/invitation/file",
          "/invitation/roster/{key}",
          "/roster/{file}",
          "/act/roster",
          "/act/roster/{id}/start",
          "/act/roster/{id}/forget",
          "/setup/{key}",
          "/act/steps/skills",
          "/act/steps/away",
          "/act/steps/back",
          "/act/steps/done",
          "/person",
          "/person/edit",
          "/person/portrait",
          "/person/card/{key}",
          "/person/endorsed/{key}",
          "/person/endorsement/{key}",
          "/act/endorsement/{slug}/{skill}",
          "/act/endorsement/{slug}/{skill}/word",
          "/portrait/{file}",
          "/act/portrait",
          "/act/theme",
          "/wall/saved",
          "/wall/deleted/{key}",
          "/wall/scheduled",
          "/wall/later/{key}",
          "/wall/planned/{key}",
          "/act/wall/reading",
          "/act/wall/later/{id}/edit",
          "/act/wall/later/{id}/move",
          "/act/wall/later/{id}/publish",
          "/act/wall/later/{id}/delete",
          "/act/wall/later/{id}/restore",
          "/draft",
          "/act/draft/{form}",
          "/act/draft/{form}/delete",
          "/thanks/of/{key}",
          "/thanks/glimpse/{key}",
          "/thanks/found",
          "/thanks/skills",
          "/attachment/uploads/{key}",
          "/act/attachment",
          "/act/attachment/move",
          "/act/attachment/{id}/remove",
          "/act/attachment/{id}/restore",
          "/act/attachment/{id}/describe",
          "/act/link/refuse",
          "/act/link/{content}/remove",
          "/act/proposal/draft/{id}/delete",
          "/community/new",
          "/act/template/{id}/remove",
          "/act/template/{id}/restore",
          "/act/mark/read",
          "/act/mark/until",
          "/notification/bell",
          "/notification/count",
          "/notification/settings",
          "/notification/unsubscribe/{key}",
          "/act/notification/{id}/read",
          "/act/notification/read",
          "/act/notification/about/{content}",
          "/act/notification/about/community/{slug}",
          "/act/notification/about/requests/{slug}",
          "/act/notification/about/community/moderation/{slug}",
          "/act/notification/about/moderation",
          "/act/notification/about/moderation/mine",
          "/act/notification/settings",
          "/live");

  /**
   * A club in one kind of openness, and what its addresses are made of.
   *
   * @param parts by what stands for them in an address
   */
  private record Scene(Kind kind, Map<String, String> parts) {

    String fill(String text, Role role) {
      String filled = text;
      for (Map.Entry<String, String> part : parts.entrySet()) {
        filled = filled.replace("{" + part.getKey() + "}", part.getValue());
      }
      return filled
          .replace("{asking}", parts.get("asking" + role.ordinal()))
          .replace("{declined}", parts.get("declined" + role.ordinal()))
          .replace("{extra}", parts.get("extra" + role.ordinal()))
          .replace("{extraslug}", parts.get("extraslug" + role.ordinal()));
    }
  }

  private final Map<Role, Neighbour> people = new EnumMap<>(Role.class);
  private final Map<Role, Client> clients = new EnumMap<>(Role.class);
  private final Map<Role, String> tokens = new EnumMap<>(Role.class);

  @Test
  void whatIsNewHasALine() {
    Set<String> known = LINES.stream().map(Line::rule).collect(Collectors.toSet());
    known.addAll(LISTED);
    known.addAll(ELSEWHERE);

    assertThat(Access.table().stream().map(Rule::path).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void everyoneMayExactlyWhatTheyMay() {
    arrive();
    List<String> wrong = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Scene scene = scene(kind);
      for (Line line : LINES) {
        for (Role role : Role.values()) {
          int status = status(line, scene, role);
          boolean allowed = line.cells().of(kind).contains(role);
          boolean outside = kind == Kind.PRIVATE && !INSIDE_OR_INVITED.contains(role);
          boolean told = outside && !allowed && status != 404 && !isForAdministrators(line);
          if (allowed != status < 400 || status >= 500 || told) {
            wrong.add(kind + " " + role + " " + line.rule() + " " + status);
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void noListOrSearchTellsOutsidersOfIt() {
    arrive();
    List<String> wrong = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Scene scene = scene(kind);
      for (String list : LISTS) {
        for (Role role : Role.values()) {
          String address = scene.fill(list, role);
          HttpResponse<String> answer = clients.get(role).get(address);
          told(scene, role, list, answer.body())
              .forEach(it -> wrong.add(kind + " " + role + " " + list + " " + it));
        }
      }
      String wall = clients.get(MEMBER).get(scene.fill("/wall/page?place={id}", MEMBER)).body();
      assertThat(wall).contains("Secret opening");
      String found = clients.get(MEMBER).get(scene.fill("/community?name={hex}", MEMBER)).body();
      assertThat(found).contains(scene.parts().get("name"));
    }

    assertThat(wrong).isEmpty();
  }

  /** What the table refuses, whatever it is about, tells nothing of it. */
  private static boolean isForAdministrators(Line line) {
    return Access.table().stream()
        .anyMatch(rule -> rule.path().equals(line.rule()) && rule.who() == Who.ADMINISTRATOR);
  }

  /** What this role is told there and should not be. */
  private static List<String> told(Scene scene, Role role, String list, String body) {
    List<String> secrets = new ArrayList<>();
    if (!READ.of(scene.kind()).contains(role)) {
      secrets.add("Secret opening " + scene.parts().get("id"));
      secrets.add("My secret comment " + scene.parts().get("id"));
      secrets.add("Secret hypothesis");
      secrets.add("\"" + scene.parts().get("post") + "\"");
      if (!list.contains("gambit{id}")) {
        secrets.add("gambit" + scene.parts().get("id"));
      }
    }
    boolean onInvitation =
        role == INVITED && (list.equals("/community") || list.equals("/notification"));
    boolean listed = KNOW.of(scene.kind()).contains(role) && role != INVITED;
    if (scene.kind() == Kind.PRIVATE && !listed && !onInvitation) {
      secrets.add(scene.parts().get("name"));
      secrets.add(scene.parts().get("slug"));
    }
    return secrets.stream().filter(body::contains).toList();
  }

  private int status(Line line, Scene scene, Role role) {
    Client client = clients.get(role);
    String address = scene.fill(line.address(), role);
    if (line.form() == null) {
      return client.get(address).statusCode();
    }
    Map<String, String> form = new HashMap<>();
    line.form().forEach((name, value) -> form.put(scene.fill(name, role), scene.fill(value, role)));
    form.put("key", UUID.randomUUID().toString());
    form.put("token", tokens.get(role));
    return client.post(address, form).statusCode();
  }

  private void arrive() {
    for (Role role : Role.values()) {
      Neighbour person =
          role == ADMINISTRATOR ? Neighbour.administrator() : Neighbour.named("Role " + role);
      people.put(role, person);
      clients.put(role, signedIn(person));
      tokens.put(role, clients.get(role).token("/community"));
    }
  }

  private Scene scene(Kind kind) {
    List<Neighbour> asking = crowd("Asking");
    List<Neighbour> declined = crowd("Declined");
    List<Neighbour> extra = crowd("Extra");
    Map<String, String> wishes = new HashMap<>();
    wishes.put("openness", kind.name());
    for (Role role : List.of(OWNER, ANIMATOR, MEMBER, FORMER, INVITED)) {
      wishes.put(role.name().toLowerCase(Locale.ROOT), id(people.get(role)));
    }
    wishes.put(
        "asking",
        kind == Kind.MODERATED ? ids(Stream.concat(asking.stream(), declined.stream())) : "");
    wishes.put("extra", ids(extra.stream()));
    Client hall = anonymous();
    HttpResponse<String> answer = hall.send(hall.form("/ClubHall", wishes));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String[] told = answer.body().split("\n");
    Map<String, String> parts = new HashMap<>();
    parts.put("id", told[0]);
    parts.put("slug", told[1]);
    parts.put("name", told[2]);
    parts.put("hex", told[2].replace("Club ", ""));
    parts.put("post", told[3]);
    parts.put("comment", told[4]);
    parts.put("list", told[5]);
    parts.put("group", told[6]);
    parts.put("poll", told[7]);
    parts.put("question", told[8]);
    parts.put("option", told[9]);
    parts.put("words", told[10]);
    parts.put("proposal", told[11]);
    parts.put("double", told[12]);
    parts.put("campaign", told[13]);
    parts.put("idea", told[14]);
    parts.put("owner", id(people.get(OWNER)));
    parts.put("ownerslug", people.get(OWNER).slug());
    parts.put("file", file(told[3]));
    parts.put("began", LocalDate.now(ZoneId.systemDefault()).minusWeeks(8).toString());
    parts.put("ended", LocalDate.now(ZoneId.systemDefault()).toString());
    parts.put("tomorrow", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
    for (Role role : Role.values()) {
      parts.put("asking" + role.ordinal(), id(asking.get(role.ordinal())));
      parts.put("declined" + role.ordinal(), id(declined.get(role.ordinal())));
      parts.put("extra" + role.ordinal(), id(extra.get(role.ordinal())));
      parts.put("extraslug" + role.ordinal(), extra.get(role.ordinal()).slug());
    }
    return new Scene(kind, parts);
  }

  private String file(String post) {
    Matcher file =
        Pattern.compile("/file/[^\"?]+").matcher(clients.get(OWNER).get("/wall/" + post).body());
    assertThat(file.find()).isTrue();
    return file.group();
  }

  private static List<Neighbour> crowd(String name) {
    return Stream.of(Role.values()).map(role -> Neighbour.named(name)).toList();
  }

  private static String ids(Stream<Neighbour> crowd) {
    return crowd.map(MatrixHttpIT::id).collect(Collectors.joining(","));
  }

  private static String id(Neighbour person) {
    return Long.toString(person.id());
  }

  private static Set<Role> and(Set<Role> roles, Role one) {
    Set<Role> all = EnumSet.copyOf(roles);
    all.add(one);
    return all;
  }

  private static Set<Role> but(Set<Role> roles, Role one) {
    Set<Role> all = EnumSet.copyOf(roles);
    all.remove(one);
    return all;
  }
}
