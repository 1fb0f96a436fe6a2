package org.parvis.poll.view;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/**
 * A poll that a test outside the server has asked for.
 *
 * @param questions each with its id, and then those of its answers
 */
record Asked(long id, List<List<Long>> questions) {

  private static final class Hall extends OverHttp {

    HttpResponse<String> ask(Map<String, String> wishes) {
      Client client = anonymous();
      return client.send(client.form("/PollHall", wishes));
    }
  }

  /**
   * @param wishes names and values of what {@code PollHall} takes
   */
  static Asked by(Neighbour author, String... wishes) {
    Map<String, String> form = new HashMap<>();
    form.put("author", Long.toString(author.id()));
    for (int i = 0; i < wishes.length; i += 2) {
      form.put(wishes[i], wishes[i + 1]);
    }
    HttpResponse<String> answer = new Hall().ask(form);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer + " " + answer.body());
    }
    String[] lines = answer.body().split("\n");
    return new Asked(
        Long.parseLong(lines[0]),
        Stream.of(lines)
            .skip(1)
            .map(line -> Arrays.stream(line.split(" ")).map(Long::valueOf).toList())
            .toList());
  }

  long question(int at) {
    return questions.get(at).get(0);
  }

  long option(int question, int at) {
    return questions.get(question).get(at + 1);
  }
}
