package org.parvis.security;

import static org.parvis.security.Rule.get;
import static org.parvis.security.Rule.page;
import static org.parvis.security.Rule.post;
import static org.parvis.security.Who.ADMINISTRATOR;
import static org.parvis.security.Who.ANYONE;
import static org.parvis.security.Who.PERSON;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may reach what: the one table of every page and operation. What is not in it does not exist
 * for anyone.
 *
 * <p>Who sees which <em>thing</em> on a page is the business of its audience, not of this table.
 */
public final class Access {

  private static final List<Rule> TABLE =
      Stream.of(
              get("/jakarta.faces.resource/**", ANYONE),
              get("/favicon.ico", ANYONE),
              get("/health", ANYONE),
              get("/health/{check}", ANYONE),
              // security
              page("/security/sign-in", ANYONE),
              page("/security/welcome/{key}", ANYONE),
              page("/security/forgotten", ANYONE),
              page("/security/password", PERSON),
              page("/security/accounts", ADMINISTRATOR),
              page("/security/audit", ADMINISTRATOR),
              post("/act/sign-out", ANYONE),
              // mail
              page("/mail", ADMINISTRATOR),
              post("/act/mail/again", ADMINISTRATOR),
              // directory
              page("/directory", ADMINISTRATOR),
              post("/act/directory/read", ADMINISTRATOR),
              // invitation
              page("/invitation", ADMINISTRATOR),
              page("/invitation/file", ADMINISTRATOR),
              page("/invitation/roster/{key}", ADMINISTRATOR),
              get("/roster/{file}", ADMINISTRATOR),
              post("/act/roster", ADMINISTRATOR),
              post("/act/roster/{id}/start", ADMINISTRATOR),
              post("/act/roster/{id}/forget", ADMINISTRATOR),
              // setup
              page("/setup/{key}", ANYONE),
              post("/act/steps/skills", PERSON),
              post("/act/steps/away", PERSON),
              post("/act/steps/back", PERSON),
              post("/act/steps/done", PERSON),
              // person
              page("/person", PERSON),
              page("/person/{key}", PERSON),
              page("/person/edit", PERSON),
              page("/person/portrait", PERSON),
              page("/person/card/{key}", PERSON),
              page("/person/endorsed/{key}", PERSON),
              page("/person/endorsement/{key}", PERSON),
              post("/act/endorsement/{slug}/{skill}", PERSON),
              post("/act/endorsement/{slug}/{skill}/word", PERSON),
              get("/portrait/{file}", PERSON),
              post("/act/portrait", PERSON),
              // layout
              post("/act/theme", PERSON),
              // wall
              page("/", PERSON),
              page("/wall/{key}", PERSON),
              page("/wall/page", PERSON),
              page("/wall/saved", PERSON),
              page("/wall/newer", PERSON),
              page("/wall/card/{key}", PERSON),
              page("/wall/cards", PERSON),
              page("/wall/deleted/{key}", PERSON),
              page("/wall/edit/{key}", PERSON),
              page("/wall/history/{key}", PERSON),
              page("/wall/tag/{key}", PERSON),
              page("/wall/complete", PERSON),
              page("/wall/share/{key}", PERSON),
              page("/wall/pin/{key}", PERSON),
              page("/wall/lock/{key}", PERSON),
              page("/wall/also/{key}", PERSON),
              page("/wall/move/{key}", PERSON),
              page("/wall/reach", PERSON),
              post("/act/discussion/{id}/lock", PERSON),
              post("/act/discussion/{id}/unlock", PERSON),
              page("/wall/scheduled", PERSON),
              page("/wall/later/{key}", PERSON),
              page("/wall/planned/{key}", PERSON),
              post("/act/wall", PERSON),
              post("/act/wall/reading", PERSON),
              post("/act/wall/{id}/edit", PERSON),
              post("/act/wall/{id}/share", PERSON),
              post("/act/wall/{id}/pin", PERSON),
              post("/act/wall/{id}/unpin", PERSON),
              post("/act/wall/{id}/delete", PERSON),
              post("/act/wall/{id}/restore", PERSON),
              post("/act/places/{id}/also", PERSON),
              post("/act/places/{id}/move", PERSON),
              post("/act/places/{id}/withdraw", PERSON),
              post("/act/wall/later", PERSON),
              post("/act/wall/later/{id}/edit", PERSON),
              post("/act/wall/later/{id}/move", PERSON),
              post("/act/wall/later/{id}/publish", PERSON),
              post("/act/wall/later/{id}/delete", PERSON),
              post("/act/wall/later/{id}/restore", PERSON),
              // draft
              page("/draft", PERSON),
              post("/act/draft/{form}", PERSON),
              post("/act/draft/{form}/delete", PERSON),
              // thanks
              page("/thanks/new", PERSON),
              page("/thanks/of/{key}", PERSON),
              page("/thanks/glimpse/{key}", PERSON),
              page("/thanks/found", PERSON),
              page("/thanks/skills", PERSON),
              post("/act/thanks", PERSON),
              // poll
              page("/poll/new", PERSON),
              post("/act/poll", PERSON),
              page("/poll", PERSON),
              page("/poll/{key}", PERSON),
              page("/poll/card/{key}", PERSON),
              page("/poll/who/{key}", PERSON),
              page("/poll/said/{key}", PERSON),
              get("/result/{file}", PERSON),
              post("/act/poll/{id}/vote", PERSON),
              post("/act/poll/{id}/withdraw", PERSON),
              post("/act/poll/{id}/add", PERSON),
              post("/act/poll/{id}/close", PERSON),
              post("/act/poll/{id}/decide", PERSON),
              // voice
              page("/voice/new", PERSON),
              post("/act/voice", PERSON),
              post("/act/office/{id}/{person}/{office}", PERSON),
              // proposal
              page("/proposal", PERSON),
              page("/proposal/{key}", PERSON),
              page("/proposal/new", PERSON),
              page("/proposal/done", PERSON),
              page("/proposal/alike", PERSON),
              page("/proposal/judged/{key}", PERSON),
              post("/act/proposal", PERSON),
              post("/act/proposal/draft", PERSON),
              post("/act/proposal/draft/{id}/delete", PERSON),
              post("/act/proposal/{id}/opinion/{view}", PERSON),
              post("/act/proposal/{id}/help", PERSON),
              post("/act/proposal/{id}/help/back", PERSON),
              post("/act/proposal/{id}/study", PERSON),
              post("/act/proposal/{id}/reopen", PERSON),
              post("/act/proposal/{id}/decide", PERSON),
              post("/act/proposal/{id}/finish", PERSON),
              post("/act/proposal/{id}/merge", PERSON),
              post("/act/proposal/{id}/change", PERSON),
              page("/proposal/campaigns", PERSON),
              page("/proposal/campaign/{key}", PERSON),
              page("/proposal/campaign-new", PERSON),
              page("/proposal/named/{key}", PERSON),
              post("/act/campaign", PERSON),
              post("/act/campaign/{id}/name/{idea}", PERSON),
              post("/act/campaign/{id}/unname/{idea}", PERSON),
              // attachment
              page("/attachment/card/{key}", PERSON),
              page("/attachment/uploads/{key}", PERSON),
              get("/file/{file}", PERSON),
              post("/act/attachment", PERSON),
              post("/act/attachment/move", PERSON),
              post("/act/attachment/{id}/remove", PERSON),
              post("/act/attachment/{id}/restore", PERSON),
              post("/act/attachment/{id}/describe", PERSON),
              post("/act/link/refuse", PERSON),
              post("/act/link/{content}/remove", PERSON),
              // community
              page("/community", PERSON),
              page("/community/{key}", PERSON),
              post("/act/suggestion/{id}/dismiss", PERSON),
              post("/act/suggestion/{id}/undo", PERSON),
              page("/community/new", PERSON),
              page("/community/edit/{key}", PERSON),
              page("/community/members/{key}", PERSON),
              page("/community/about/{key}", PERSON),
              page("/community/polls/{key}", PERSON),
              page("/community/proposals/{key}", PERSON),
              page("/community/requests/{key}", PERSON),
              page("/community/delete/{key}", PERSON),
              post("/act/closing/{id}/archive", PERSON),
              post("/act/closing/{id}/reopen", PERSON),
              post("/act/closing/{id}/delete", PERSON),
              post("/act/closing/{id}/restore", PERSON),
              post("/act/official/{id}", ADMINISTRATOR),
              post("/act/binding/{id}", ADMINISTRATOR),
              post("/act/binding/{id}/end", ADMINISTRATOR),
              page("/community/pilot/{key}", PERSON),
              post("/act/pilot/{id}", PERSON),
              post("/act/pilot/{id}/decide", PERSON),
              post("/act/pilot/{id}/template", PERSON),
              post("/act/template/{id}/remove", ADMINISTRATOR),
              post("/act/template/{id}/restore", ADMINISTRATOR),
              page("/community/invite/{key}", PERSON),
              page("/community/guests/{key}", PERSON),
              post("/act/community/{id}/invite/people", PERSON),
              post("/act/community/{id}/invite/list", PERSON),
              post("/act/community/{id}/invite/everyone", PERSON),
              post("/act/community/{id}/invite/remind/{person}", PERSON),
              post("/act/community/{id}/invite/withdraw/{person}", PERSON),
              post("/act/community/{id}/invite/decline", PERSON),
              post("/act/community/{id}/join", PERSON),
              post("/act/community/{id}/leave", PERSON),
              post("/act/community/{id}/ask", PERSON),
              post("/act/community/{id}/withdraw", PERSON),
              post("/act/community/{id}/admit/{person}", PERSON),
              post("/act/community/{id}/decline/{person}", PERSON),
              post("/act/community/{id}/appoint/{person}", PERSON),
              post("/act/community/{id}/remove/{person}", PERSON),
              post("/act/community/{id}/hear", PERSON),
              post("/act/community/{id}/favourite", PERSON),
              post("/act/community/{id}/favourite/move", PERSON),
              // moderation
              page("/moderation", ADMINISTRATOR),
              page("/moderation/mine", PERSON),
              page("/moderation/report/{key}", PERSON),
              page("/community/moderation/{key}", PERSON),
              post("/act/moderation/{thing}/report", PERSON),
              post("/act/moderation/{thing}/keep", PERSON),
              post("/act/moderation/{thing}/hide", PERSON),
              post("/act/moderation/{thing}/show", PERSON),
              post("/act/moderation/{thing}/approve", PERSON),
              post("/act/moderation/{thing}/decline", PERSON),
              // comment
              page("/comment", PERSON),
              page("/comment/{key}", PERSON),
              page("/comment/edit/{key}", PERSON),
              page("/comment/history/{key}", PERSON),
              page("/comment/likes/{key}", PERSON),
              page("/comment/some", PERSON),
              post("/act/comment/on/{content}", PERSON),
              post("/act/comment/{id}/edit", PERSON),
              post("/act/comment/{id}/delete", PERSON),
              post("/act/comment/{id}/restore", PERSON),
              post("/act/comment/{id}/like", PERSON),
              // reaction
              page("/reaction", PERSON),
              page("/reaction/bar/{key}", PERSON),
              post("/act/reaction/{content}/{kind}", PERSON),
              // mark
              post("/act/mark/read", PERSON),
              post("/act/mark/until", PERSON),
              post("/act/mark/{content}/read", PERSON),
              post("/act/mark/{content}/save", PERSON),
              post("/act/mark/{content}/follow", PERSON),
              post("/act/mark/{content}/mute", PERSON),
              post("/act/mark/{content}/fold", PERSON),
              // notification
              page("/notification", PERSON),
              page("/notification/bell", PERSON),
              page("/notification/count", PERSON),
              page("/notification/settings", PERSON),
              page("/notification/unsubscribe/{key}", ANYONE),
              post("/act/notification/{id}/read", PERSON),
              post("/act/notification/read", PERSON),
              post("/act/notification/about/{content}", PERSON),
              post("/act/notification/about/community/{slug}", PERSON),
              post("/act/notification/about/requests/{slug}", PERSON),
              post("/act/notification/about/community/moderation/{slug}", PERSON),
              post("/act/notification/about/moderation", PERSON),
              post("/act/notification/about/moderation/mine", PERSON),
              post("/act/notification/settings", PERSON),
              // live
              get("/live", PERSON),
              get("/live/state", PERSON))
          .sorted(Comparator.comparingInt(Rule::looseness))
          .toList();

  /** The same by their room: every request asks, and there are some 200. */
  private static final Map<String, List<Rule>> ROOMS =
      TABLE.stream().collect(Collectors.groupingBy(rule -> room(rule.path())));

  private Access() {}

  public static List<Rule> table() {
    return TABLE;
  }

  /** The rule for this request, if it asks for something that exists. */
  static Optional<Rule> of(HttpServletRequest request) {
    return of(request.getMethod(), path(request));
  }

  static Optional<Rule> of(String method, String path) {
    String page = shortened(path);
    return ROOMS.getOrDefault(room(page), List.of()).stream()
        .filter(rule -> rule.isFor(method, page))
        .findFirst();
  }

  /** Whether it is one of the files that make a page's look, the same for everyone. */
  static boolean isStatic(HttpServletRequest request) {
    return request.getServletPath().startsWith("/jakarta.faces.resource/");
  }

  /** Whether it asks to open a socket, not for something to show. */
  static boolean isLine(HttpServletRequest request) {
    return request.getServletPath().equals("/live") && request.getHeader("Upgrade") != null;
  }

  /**
   * Whether visitors may use this page.
   *
   * @param viewId of its file, like {@code /security/sign-in.xhtml}
   */
  public static boolean isForAnyone(String viewId) {
    String page = shortened(viewId);
    return TABLE.stream()
        .filter(Rule::isPage)
        .filter(
            rule ->
                rule.path()
                    .replaceFirst("/\\{[a-z]+}$", "")
                    .equals(page.replaceFirst("/show$", "")))
        .anyMatch(rule -> rule.who() == Who.ANYONE);
  }

  /** What is asked for, decoded, without the context path. */
  static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  /** What is asked for, for the log: without ids, keys and tokens. */
  static String nameOf(HttpServletRequest request) {
    return of(request).map(Rule::path).orElse("an unknown address");
  }

  /** A page by whichever of its names: {@code /person/index.xhtml} is {@code /person}. */
  private static String shortened(String path) {
    String page = without("/", without("/index", without(".xhtml", path)));
    return page.isEmpty() || page.equals("/wall") ? "/" : page;
  }

  private static String without(String end, String path) {
    return path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
  }

  /**
   * {@code reaction} for {@code /reaction/bar/{key}} and {@code /act/reaction/{content}/{kind}}.
   */
  private static String room(String path) {
    String[] words = path.split("/", 4);
    boolean acts = words.length > 2 && words[1].equals("act");
    return acts ? words[2] : words.length > 1 ? words[1] : "";
  }
}
