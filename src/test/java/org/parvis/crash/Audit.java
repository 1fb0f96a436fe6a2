package org.parvis.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parvis.poll.OpenedBox;

/** What stands in the database after a crash, in the words of the {@link Ledger}. */
final class Audit implements AutoCloseable {

  private static final String WRITTEN =
      "select 'post ' || c.submit_key from content c join post p on p.id = c.id"
          + " where c.kind = 'POST' and c.submit_key like 'crash-%'"
          + " union all select 'comment ' || submit_key from comment"
          + " where submit_key like 'crash-%'"
          + " union all select 'reaction ' || trim(cast(r.content_id as char(20))) || ' '"
          + " || substr(p.email, 1, length(p.email) - length('@parvis.example'))"
          + " from reaction r join person p on p.id = r.person_id"
          + " join content c on c.id = r.content_id where c.submit_key like 'crash-%'"
          + " union all select 'poll ' || c.submit_key from content c join poll p on p.id = c.id"
          + " where c.submit_key like 'crash-%'"
          + " union all select 'ballot ' || trim(cast(v.poll_id as char(20))) || ' '"
          + " || substr(p.email, 1, length(p.email) - length('@parvis.example'))"
          + " from poll_voter v join person p on p.id = v.person_id"
          + " join content c on c.id = v.poll_id where c.submit_key like 'crash-%'";

  private static final List<String> ORPHANS =
      List.of(
          "select id from content where kind = 'POST' and id not in (select id from post)",
          "select id from post where id not in (select id from content)",
          "select id from comment where content_id not in (select id from content)",
          "select content_id from reaction where content_id not in (select id from content)",
          "select content_id from reaction where person_id not in (select id from person)",
          "select id from content where kind = 'POLL' and id not in (select id from poll)",
          "select id from poll where voters <> (select count(*) from poll_voter v where v.poll_id = id)");

  private final Connection connection;

  Audit(Connection connection) {
    this.connection = connection;
  }

  List<String> written() throws SQLException {
    return list(WRITTEN);
  }

  List<String> orphans() throws SQLException {
    List<String> orphans = new ArrayList<>();
    for (String query : ORPHANS) {
      list(query).forEach(id -> orphans.add(id + " of " + query));
    }
    return orphans;
  }

  /** The secret polls in whose boxes are more or fewer ballots than people who voted. */
  List<String> miscounted(Path keys) throws SQLException {
    OpenedBox box = new OpenedBox(connection, keys);
    List<String> miscounted = new ArrayList<>();
    for (String poll :
        list(
            "select trim(cast(p.id as char(20))) || ' ' || trim(cast(p.voters as char(20)))"
                + " from poll p join content c on c.id = p.id"
                + " where p.secrecy = 'SECRET' and c.submit_key like 'crash-%'")) {
      long voters = Long.parseLong(poll.split(" ")[1]);
      Map<Long, Long> votes = box.votes(Long.parseLong(poll.split(" ")[0]));
      if (votes.values().stream().mapToLong(Long::longValue).sum() != voters) {
        miscounted.add(poll + " " + votes);
      }
    }
    return miscounted;
  }

  private List<String> list(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
