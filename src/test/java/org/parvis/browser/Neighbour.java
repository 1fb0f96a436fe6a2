package org.parvis.browser;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** A person of the town, newly arrived, who can sign in. */
public record Neighbour(long id, String slug, String name, String email, String password) {

  private static final String PASSWORD = "correct horse battery staple";

  /** Asks the town for someone new of that name. */
  public static Neighbour named(String name) {
    return asked(Map.of("name", name));
  }

  /** Asks the town for a new administrator. */
  public static Neighbour administrator() {
    return asked(Map.of("role", "ADMINISTRATOR"));
  }

  /** Asks the town for someone whose first steps are before them. */
  public static Neighbour newcomer() {
    return asked(Map.of("role", "NEWCOMER"));
  }

  /** Asks the town for someone new, whose password is hashed at the cost of everyone's. */
  public static Neighbour withUsualHash() {
    return asked(Map.of("name", "Ann Archer", "slowly", ""));
  }

  private static Neighbour asked(Map<String, String> wishes) {
    OverHttp.Client client = new OverHttp.Client();
    Map<String, String> form = new HashMap<>(wishes);
    form.put("password", PASSWORD);
    HttpResponse<String> answer = client.send(client.form("/TownHall", form));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer + " " + answer.body());
    }
    String[] lines = answer.body().split("\n");
    return new Neighbour(
        Long.parseLong(lines[0]), lines[1], lines[2], lines[1] + "@town.example", PASSWORD);
  }
}
