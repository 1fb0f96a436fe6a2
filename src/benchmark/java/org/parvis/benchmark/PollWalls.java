package org.parvis.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Two open communities that nobody is in and everyone reads. Their walls differ in one thing: the
 * twenty posts of one are polls, some secret, some closed, each answered by half of the company.
 */
record PollWalls(Size size, Words words, long now) {

  static final String POSTS = "club-of-posts";
  static final String POLLS = "club-of-polls";

  private static final int ROWS = 20;
  private static final long MINUTE = 60_000_000;
  private static final long DAY = Duration.ofDays(1).toSeconds() * 1_000_000;
  private static final List<String> QUESTIONS = List.of("SINGLE", "MULTIPLE", "SCALE", "YES_NO");

  void fill(Connection connection) throws SQLException {
    place(connection, 1_000, POSTS);
    place(connection, 1_001, POLLS);
    try (Batch contents =
            new Batch(
                connection,
                "insert into content (id, author_id, audience_id, kind, title, text, published_at,"
                    + " submit_key, version) values (?, ?, ?, ?, ?, ?, ?, ?, 1)");
        Batch posts = new Batch(connection, "insert into post (id, body) values (?, ?)");
        Batch seen = new Batch(connection, "insert into seen (content_id, people) values (?, 0)");
        Batch comments =
            new Batch(
                connection,
                "insert into comment (id, content_id, thread_id, thread_at, author_id, body,"
                    + " written_at, submit_key, version) values (?, ?, ?, ?, ?, ?, ?, ?, 1)");
        Batch reactions =
            new Batch(
                connection,
                "insert into reaction (content_id, person_id, kind, reacted_at)"
                    + " values (?, ?, 'LIKE', ?)")) {
      posts.after(contents);
      seen.after(posts);
      comments.after(seen);
      reactions.after(comments);
      for (int i = 0; i < ROWS; i++) {
        String text = words.sentences(5);
        for (int wall = 0; wall < 2; wall++) {
          long id = postId(wall, i);
          long at = now - (ROWS - i) * MINUTE;
          contents.add(
              id,
              Filler.id(i),
              Filler.id(1_000 + wall),
              wall == 0 ? "POST" : "POLL",
              wall == 0 ? null : "Que choisir, " + i + "\u202f?",
              text,
              at,
              "wall-" + id);
          posts.add(id, words.html(text));
          seen.add(id);
          for (int k = 0; k < 3; k++) {
            long comment = Filler.commentId(size.comments()) + 1 + wall * 100 + i * 3 + k;
            comments.add(comment, id, comment, at, Filler.id(k), "Bien vu.", at, "wall-" + comment);
            reactions.add(id, Filler.id(10 + k), at);
          }
        }
      }
    }
    polls(connection);
  }

  private static long postId(int wall, int number) {
    return 90_000_000L + wall * 1_000 + number;
  }

  private void place(Connection connection, int number, String slug) throws SQLException {
    try (Batch audiences =
            new Batch(
                connection,
                "insert into audience (id, kind, slug, name, hue) values (?, 'OPEN', ?, ?, 1)");
        Batch communities =
            new Batch(
                connection,
                "insert into community (id, name, name_key, name_words, kind, openness, purpose,"
                    + " created_by, submit_key, created_at, version)"
                    + " values (?, ?, ?, ?, 'TOPIC', 'OPEN', 'To compare', ?, ?, ?, 1)");
        Batch addresses =
            new Batch(
                connection,
                "insert into community_address (slug, community_id, given_at) values (?, ?, ?)")) {
      communities.after(audiences);
      addresses.after(communities);
      long id = Filler.id(number);
      audiences.add(id, slug, slug);
      communities.add(id, slug, slug, " " + slug, Filler.id(0), "fill-" + slug, now);
      addresses.add(slug, id, now);
    }
  }

  private void polls(Connection connection) throws SQLException {
    try (Batch polls =
            new Batch(
                connection,
                "insert into poll (id, secrecy, results, breakdown, additions, ordering, closes_at,"
                    + " closed_at, outcome, voters, generation, version)"
                    + " values (?, ?, ?, 'NONE', 'AUTHOR', 'GIVEN', ?, ?, ?, ?, 1, 1)");
        Batch labels =
            new Batch(connection, "insert into poll_label (content_id, poll_id) values (?, ?)");
        Batch questions =
            new Batch(
                connection,
                "insert into poll_question (id, poll_id, place, kind, text, most)"
                    + " values (?, ?, 0, ?, ?, ?)");
        Batch options =
            new Batch(
                connection,
                "insert into poll_option (id, question_id, place, text, votes, points)"
                    + " values (?, ?, ?, ?, ?, 0)");
        Batch voters =
            new Batch(connection, "insert into poll_voter (poll_id, person_id) values (?, ?)");
        Batch votes =
            new Batch(
                connection,
                "insert into poll_vote (option_id, person_id, place) values (?, ?, 1)")) {
      labels.after(polls);
      questions.after(labels);
      options.after(questions);
      voters.after(options);
      votes.after(voters);
      for (int i = 0; i < ROWS; i++) {
        long id = postId(1, i);
        boolean secret = i % 3 == 0;
        Long closed = i % 4 == 3 ? now - DAY : null;
        String kind = QUESTIONS.get(i % QUESTIONS.size());
        List<String> answers = answers(kind);
        int voted = size.people() / 2;
        polls.add(
            id,
            secret ? "SECRET" : "OPEN",
            secret ? "CLOSED" : i % 2 == 0 ? "ALWAYS" : "VOTED",
            closed == null ? now + 300 * DAY : closed,
            closed,
            closed == null ? null : "COUNTED",
            (long) voted);
        labels.add(id, id);
        questions.add(id, id, kind, "Que choisir, " + i + "\u202f?", 3);
        for (int k = 0; k < answers.size(); k++) {
          boolean counted = !secret || closed != null;
          options.add(
              id * 10 + k, id, k, answers.get(k), counted ? (long) voted / answers.size() : 0L);
        }
        for (int person = i % 2; person < size.people(); person += 2) {
          voters.add(id, Filler.id(person));
          if (!secret) {
            votes.add(id * 10 + person / 2 % answers.size(), Filler.id(person));
          }
        }
      }
    }
  }

  private static List<String> answers(String kind) {
    return switch (kind) {
      case "YES_NO" -> List.of("YES", "NO", "NONE");
      case "SCALE" -> List.of("1", "2", "3", "4", "5");
      default -> List.of("Lundi matin", "Mardi à midi", "Jeudi soir", "Plutôt jamais");
    };
  }
}
