package org.parvis.benchmark;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.percent;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Some connections that ask for one kind of page after the other, for a few seconds each, and then
 * again: what the machine does meanwhile falls on all kinds alike. Or, for a {@link Soak}, all
 * kinds at once at a steady rate.
 */
public class PortalSimulation extends Simulation {

  private static final int CONNECTIONS = Integer.getInteger("benchmark.connections", 16);
  private static final Duration SLICE =
      Duration.ofSeconds(Integer.getInteger("benchmark.slice", 5));
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("benchmark.warmup", 60));
  private static final double RATE = Integer.getInteger("benchmark.rate", 20);
  private static final Path HOME = Path.of(System.getProperty("benchmark.work"));

  private final List<String[]> people = lines("people.csv");
  private final List<String[]> posts = lines("posts.csv");
  private final AtomicLong turn = new AtomicLong();
  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private final Meter meter = Meter.fromProperties();

  /** Gatling calls it once. */
  public PortalSimulation() {
    HttpProtocolBuilder portal =
        http.baseUrl(System.getProperty("benchmark.address"))
            .acceptHeader("text/html,application/xhtml+xml")
            .acceptEncodingHeader("gzip, deflate")
            .acceptLanguageHeader("fr-FR,fr;q=0.9,en;q=0.8")
            .userAgentHeader("Mozilla/5.0 (benchmark)")
            .disableFollowRedirect()
            .disableCaching();
    if (Soak.MINUTES > 0) {
      setUp(
              scenario("portal")
                  .exec(mixed())
                  .injectOpen(
                      rampUsersPerSec(1).to(RATE).during(Soak.WARM_UP),
                      constantUsersPerSec(RATE).during(Soak.LENGTH.minus(Soak.WARM_UP))))
          .protocols(portal.shareConnections())
          .assertions(global().failedRequests().count().is(0L));
    } else {
      setUp(scenario("portal").exec(inTurn()).injectOpen(atOnceUsers(CONNECTIONS)))
          .protocols(portal);
    }
  }

  /** One request of some kind: what people do more often comes more often. */
  private ChainBuilder mixed() {
    return exec(session -> dealt(session))
        .randomSwitch()
        .on(
            Stream.of(Kind.values())
                .filter(kind -> kind.share > 0)
                .map(kind -> percent(kind.share).then(exec(request(kind, kind.name()))))
                .toList());
  }

  private List<ChainBuilder> inTurn() {
    List<ChainBuilder> steps = new ArrayList<>();
    List<Kind> kinds = kinds();
    for (Kind kind : kinds) {
      steps.add(slice(kind, true, WARM_UP.dividedBy(kinds.size())));
    }
    for (int round = 0; round < ROUNDS; round++) {
      kinds.forEach(kind -> steps.add(slice(kind, false, SLICE)));
    }
    steps.add(exec(session -> meter.enter("end", session)));
    return steps;
  }

  private static List<Kind> kinds() {
    String wanted = System.getProperty("benchmark.kinds", "");
    return List.of(Kind.values()).stream()
        .filter(kind -> wanted.isEmpty() || List.of(wanted.split(",")).contains(kind.name()))
        .toList();
  }

  private ChainBuilder slice(Kind kind, boolean warmUp, Duration length) {
    String name = kind.name() + (warmUp ? "-warm-up" : "");
    return exec(session -> meter.enter(name, session))
        .exec(during(length).on(exec(session -> dealt(session)).exec(request(kind, name))));
  }

  private HttpRequestActionBuilder request(Kind kind, String name) {
    return switch (kind) {
      case MINIMAL -> get(name, "/minimal/index.xhtml");
      case WALL -> get(name, "/?of=company");
      case FOR_ME -> get(name, "/");
      case COMMUNITY -> get(name, "/community/#{club}");
      case POSTS -> get(name, "/community/" + PollWalls.POSTS);
      case POLLS -> get(name, "/community/" + PollWalls.POLLS);
      case NEXT -> get(name, "/wall/page?before=#{before}").header("HX-Request", "true");
      case POST -> get(name, "/wall/#{post}");
      case PROFILE -> get(name, "/person/#{slug}");
      case PEOPLE -> get(name, "/person");
      case PUBLISH ->
          post(name, "/act/wall")
              .formParam("body", "Une **petite** nouvelle de l’atelier, numéro #{key}.")
              .formParam("format", "markdown")
              .formParam("key", "#{key}")
              .check(status().is(303));
      case COMMENT ->
          post(name, "/act/comment/on/#{post}")
              .formParam("text", "Bien vu, merci ! #{key}")
              .formParam("answers", "")
              .formParam("key", "#{key}")
              .check(status().is(303));
      case REACT ->
          post(name, "/act/reaction/#{anyPost}/#{reaction}?on=true").check(status().is(303));
      case REACT_AGAIN ->
          post(name, "/act/reaction/#{ownPost}/LIKE?on=true").check(status().is(303));
      case READ ->
          post(name, "/act/mark/read").formParam("contents", "#{anyPost}").check(status().is(204));
      case NOTHING ->
          post(name, "/act/mark/read").formParam("contents", "").check(status().is(204));
      case COUNT -> get(name, "/notification/count").header("HX-Request", "true");
    };
  }

  private static HttpRequestActionBuilder get(String name, String address) {
    return http(name).get(address).header("Cookie", "#{cookies}").check(status().is(200));
  }

  private static HttpRequestActionBuilder post(String name, String address) {
    return http(name)
        .post(address)
        .header("Cookie", "#{cookies}")
        .header("Origin", System.getProperty("benchmark.address"))
        .header("HX-Request", "true")
        .formParam("token", "#{token}");
  }

  /** Deals the next person, and the next thing to look at. */
  private Session dealt(Session session) {
    long number = turn.incrementAndGet();
    String[] person = people.get((int) (number % people.size()));
    String[] post = posts.get((int) (number * 7 % posts.size()));
    String[] any = posts.get((int) (number / people.size() % posts.size()));
    return session
        .set("cookies", person[0])
        .set("token", person[1])
        .set("club", person[3])
        .set("slug", people.get((int) (number * 13 % people.size()))[2])
        .set("before", post[1])
        .set("post", post[0])
        .set("anyPost", any[0])
        .set("ownPost", posts.get((int) (number % people.size()) % posts.size())[0])
        .set("reaction", List.of("LIKE", "USEFUL", "BRAVO", "SEEN").get((int) (number % 4)))
        .set("key", run + "-" + number);
  }

  private static List<String[]> lines(String file) {
    try {
      return Files.readAllLines(HOME.resolve(file)).stream().map(line -> line.split(",")).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
