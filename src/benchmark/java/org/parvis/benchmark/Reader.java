package org.parvis.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone who is signed in. */
record Reader(Server server, int person, String cookies) {

  /** Over HTTP/2, which a browser speaks on a secure connection only, Payara does not compress. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private static final Pattern NEXT = Pattern.compile("/wall/page\\?before=([0-9a-z-]+)");
  private static final int CURSORS = 20;

  /** Comes in by their remembered device, as on every morning but the first. */
  static Reader signIn(Server server, int person) throws IOException {
    HttpResponse<byte[]> answer =
        send(server, "/person/" + Filler.slug(person), "parvis-device=" + Filler.device(person));
    String cookies =
        answer.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.replaceFirst(";.*", ""))
            .filter(cookie -> !cookie.startsWith("parvis-device"))
            .collect(Collectors.joining("; "));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("Person " + person + ": " + answer);
    }
    return new Reader(server, person, cookies + "; zone=Europe%2FParis");
  }

  /** For the load tool. */
  String line() {
    return cookies
        + ","
        + String.join(",", Filler.token(person), Filler.slug(person), Clubs.slug(person));
  }

  /** Where the first pages of the wall start. */
  List<String> cursors() throws IOException {
    List<String> cursors = new ArrayList<>();
    String page = new String(get("/"));
    for (int i = 0; i < CURSORS; i++) {
      Matcher next = NEXT.matcher(page);
      if (!next.find()) {
        throw new IllegalStateException("The wall has no next page");
      }
      cursors.add(next.group(1));
      page = new String(get("/wall/page?before=" + next.group(1)));
    }
    return cursors;
  }

  /** The page as it is sent, without compression. */
  byte[] get(String path) throws IOException {
    return demand(path, send(server, path, cookies));
  }

  /** How many bytes of it go over the wire. */
  int compressed(String path) throws IOException {
    return demand(path, send(server, path, cookies, "Accept-Encoding", "gzip")).length;
  }

  /** Sends a form as htmx would; fields are names and values in turn. */
  void post(String path, String... fields) throws IOException {
    StringBuilder form = new StringBuilder("token=" + encode(Filler.token(person)));
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(encode(fields[i + 1]));
    }
    HttpResponse<byte[]> answer =
        send(
            request(server, path, cookies)
                .header("Origin", server.address())
                .header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    if (answer.statusCode() != 303 && answer.statusCode() != 204) {
      throw new IllegalStateException(path + ": " + answer);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] demand(String path, HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer);
    }
    return answer.body();
  }

  private static HttpResponse<byte[]> send(
      Server server, String path, String cookies, String... more) throws IOException {
    HttpRequest.Builder request = request(server, path, cookies);
    if (more.length > 0) {
      request.headers(more);
    }
    return send(request);
  }

  private static HttpRequest.Builder request(Server server, String path, String cookies) {
    return HttpRequest.newBuilder(URI.create(server.address() + path))
        .header("Cookie", cookies)
        .header("Accept-Language", "fr");
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
