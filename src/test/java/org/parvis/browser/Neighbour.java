package org.parvis.browser;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A person of the town, newly arrived, who can sign in. */
public record Neighbour(long id, String slug, String name) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  public String email() {
    return slug + "@town.example";
  }

  public String password() {
    return "correct horse battery " + slug;
  }

  /** Asks the town for someone new of that name. */
  public static Neighbour named(String name) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Place.PORTAL + "/TownHall"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
            .build();
    try {
      HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer + " " + answer.body());
      }
      String[] lines = answer.body().split("\n");
      return new Neighbour(Long.parseLong(lines[0]), lines[1], name);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
