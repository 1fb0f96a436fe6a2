package org.parvis.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Five hundred communities; everyone is in thirty of them, and some are much busier than others.
 */
record Clubs(Size size) {

  private static final int ALL = 500;
  private static final int MINE = 30;
  private static final List<String> OPENNESS = List.of("OPEN", "MODERATED", "PRIVATE");

  /** Those of one person, the busiest first. */
  static int[] of(int person) {
    return IntStream.range(0, MINE).map(k -> (person * 7 + k * 17) % ALL).sorted().toArray();
  }

  /** The end of the address of the busiest community of this person. */
  static String slug(int person) {
    return "club-" + of(person)[0];
  }

  /** One of those of this person, rather a busy one. */
  int busy(int person, Random random) {
    int turn = Math.min(random.nextInt(MINE), random.nextInt(MINE));
    return of(person)[Math.min(turn, random.nextInt(MINE))];
  }

  void fill(Connection connection, long now) throws SQLException {
    try (Batch audiences =
            new Batch(
                connection,
                "insert into audience (id, kind, slug, name, hue) values (?, ?, ?, ?, ?)");
        Batch communities =
            new Batch(
                connection,
                "insert into community (id, name, name_key, name_words, kind, openness, purpose,"
                    + " created_by, submit_key, created_at, version)"
                    + " values (?, ?, ?, ?, 'TOPIC', ?, 'To work together', ?, ?, ?, 1)");
        Batch addresses =
            new Batch(
                connection,
                "insert into community_address (slug, community_id, given_at) values (?, ?, ?)");
        Batch grants =
            new Batch(
                connection,
                "insert into audience_grant (audience_id, person_id, role, granted_at)"
                    + " values (?, ?, ?, ?)")) {
      communities.after(audiences);
      addresses.after(communities);
      grants.after(addresses);
      for (int club = 0; club < ALL; club++) {
        long id = Filler.id(club);
        String name = "Club " + club;
        String openness = OPENNESS.get(club % OPENNESS.size());
        audiences.add(
            id, openness.equals("OPEN") ? "OPEN" : "GRANTED", "club-" + club, name, club % 8 + 1);
        communities.add(
            id,
            name,
            Filler.fold(name),
            " " + Filler.fold(name),
            openness,
            Filler.id(club),
            "fill-" + club,
            now);
        addresses.add("club-" + club, id, now);
      }
      for (int person = 0; person < size.people(); person++) {
        for (int club : of(person)) {
          String role = person % 100 == 0 ? "ANIMATOR" : "MEMBER";
          grants.add(Filler.id(club), Filler.id(person), role, now);
        }
      }
    }
  }
}
