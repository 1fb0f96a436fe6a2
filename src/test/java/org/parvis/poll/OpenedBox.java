package org.parvis.poll;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The boxes of secret polls as only who holds the keys can open them, while nothing runs. */
public final class OpenedBox {

  private final Connection connection;
  private final BoxKeys keys;

  public OpenedBox(Connection connection, Path keys) {
    this.connection = connection;
    this.keys = new BoxKeys(keys);
  }

  /** How often each option was chosen by those who voted so far, by its id. */
  public Map<Long, Long> votes(long poll) throws SQLException {
    PaperSample sample = new PaperSample();
    for (String question :
        list("select id from poll_question where poll_id = ? order by place", poll)) {
      long id = Long.parseLong(question);
      sample.and(
          id,
          PollQuestion.Kind.SINGLE,
          list("select id from poll_option where question_id = ? order by place, id", id).stream()
              .map(Long::valueOf)
              .toList());
    }
    Paper paper = sample.paper();
    int options = paper.options().size();
    String generation = list("select generation from poll where id = ?", poll).get(0);
    byte[] key = keys.find(poll, Urn.name(Long.parseLong(generation)));
    String sums =
        String.join("", list("select sealed from poll_urn where poll_id = ? order by part", poll));
    Tally tally =
        sums.isEmpty()
            ? new Tally(options)
            : Tally.decoded(options, new Seal(key, "sums of " + poll).open(sums));
    for (String ballot : list("select sealed from poll_ballot where poll_id = ?", poll)) {
      tally.add(
          paper, SecretBallot.decoded(paper, new Seal(key, "ballot of " + poll).open(ballot)));
    }
    Map<Long, Long> votes = new TreeMap<>();
    for (int i = 0; i < options; i++) {
      votes.put(paper.options().get(i).id(), tally.all().votes()[i]);
    }
    return votes;
  }

  private List<String> list(String query, long id) throws SQLException {
    List<String> values = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setLong(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
    }
    return values;
  }
}
