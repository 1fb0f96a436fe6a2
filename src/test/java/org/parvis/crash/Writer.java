package org.parvis.crash;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Someone of the demo company who posts, comments on the post, applauds it, asks something and
 * votes in secret on what all have asked, without a pause, until the portal is gone. What was not
 * answered is sent again next time, with the same key.
 */
final class Writer implements Runnable {

  private static final String PASSWORD = "parvis-demo-2026";
  private static final Pattern FIELD =
      Pattern.compile(
          "<(?:input|button)[^>]*?\\bname=\"([^\"]+)\"(?:[^>]*?\\bvalue=\"([^\"]*)\")?");
  private static final Pattern TOKEN =
      Pattern.compile("name=\"token\"[^>]*?(?:value|content)=\"([^\"]+)\"");
  private static final Pattern NUMBER = Pattern.compile("post-(\\d+)");
  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
  private static final Pattern QUESTION = Pattern.compile("name=\"q(\\d+)\"");
  private static final Pattern OPTION = Pattern.compile("value=\"(\\d+)\"");

  private final String address;
  private final String name;
  private final Ledger ledger;
  private final List<Paper> polls;
  private final Set<String> voted = new HashSet<>();
  private HttpClient http;
  private String token;
  private String unanswered;

  /** A secret poll, and what can be voted for. */
  record Paper(String poll, String question, List<String> options) {}

  /**
   * @param polls that all have asked
   */
  Writer(String address, String name, Ledger ledger, List<Paper> polls) {
    this.address = address;
    this.name = name;
    this.ledger = ledger;
    this.polls = polls;
  }

  @Override
  public void run() {
    try {
      signIn();
      while (true) {
        writeOnce();
      }
    } catch (IOException gone) {
      token = null;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeOnce() throws IOException, InterruptedException {
    String key =
        unanswered == null ? "crash-" + UUID.randomUUID().toString().substring(4) : unanswered;
    unanswered = key;
    String post = act("post " + key, "/act/wall", Map.of("body", "Post " + key, "key", key));
    Matcher number = NUMBER.matcher(post);
    if (!number.find()) {
      throw new IOException("No post in " + post);
    }
    String id = number.group(1);
    act("comment " + key, "/act/comment/on/" + id, Map.of("text", "Comment " + key, "key", key));
    act("reaction " + id + " " + name, "/act/reaction/" + id + "/BRAVO?on=true", Map.of());
    unanswered = null;
    ask();
    for (Paper paper : polls) {
      if (voted.add(paper.poll())) {
        String option = paper.options().get(ThreadLocalRandom.current().nextInt(2));
        act(
            "ballot " + paper.poll() + " " + name,
            "/act/poll/" + paper.poll() + "/vote",
            Map.of("q" + paper.question(), option));
      }
    }
  }

  private void ask() throws IOException, InterruptedException {
    String key = "crash-" + UUID.randomUUID().toString().substring(4);
    Map<String, String> form = new HashMap<>();
    form.put("question0", "Poll " + key);
    form.put("kind0", "SINGLE");
    form.put("answers0", "Yes\nNo");
    form.put("secrecy", "SECRET");
    form.put("closes", LocalDate.now(ZoneOffset.UTC).plusDays(7) + "T12:00");
    form.put("key", key);
    Matcher number = NUMBER.matcher(act("poll " + key, "/act/poll", form));
    if (!number.find()) {
      throw new IOException("No poll");
    }
    String question = null;
    List<String> options = new ArrayList<>();
    Matcher input = INPUT.matcher(get("/poll/card/" + number.group(1)));
    while (input.find()) {
      Matcher asked = QUESTION.matcher(input.group());
      Matcher value = OPTION.matcher(input.group());
      if (asked.find() && value.find()) {
        question = asked.group(1);
        options.add(value.group(1));
      }
    }
    polls.add(new Paper(number.group(1), question, options));
  }

  /** Does something, and notes it in the ledger before and after; returns where it led. */
  private String act(String entry, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    ledger.attempt(entry);
    HttpResponse<String> answer = post(path, fields);
    if (answer.statusCode() != 303) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    ledger.acknowledge(entry);
    return answer.headers().firstValue("Location").orElse("");
  }

  private void signIn() throws IOException, InterruptedException {
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .cookieHandler(new CookieManager())
            .build();
    Map<String, String> form = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(get("/security/sign-in"));
    while (field.find()) {
      form.put(field.group(1), field.group(2) == null ? "" : field.group(2));
    }
    form.replaceAll(
        (key, value) ->
            key.endsWith("email")
                ? name + "@parvis.example"
                : key.endsWith("password") ? PASSWORD : value);
    form.keySet().removeIf(key -> key.endsWith("remember"));
    token = null;
    post("/security/sign-in", form);
    Matcher found = TOKEN.matcher(get("/"));
    if (!found.find()) {
      throw new IOException(name + " could not sign in");
    }
    token = found.group(1);
  }

  private String get(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request(path)
            .header("Origin", address)
            .header("Content-Type", "application/x-www-form-urlencoded");
    if (token != null) {
      request.header("X-Parvis-Token", token);
    }
    return http.send(
        request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
