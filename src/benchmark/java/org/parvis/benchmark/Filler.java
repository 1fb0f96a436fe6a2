package org.parvis.benchmark;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Fills an empty database with a company, by batches of plain SQL: the same one each time, but for
 * the clock.
 */
final class Filler {

  private static final int FIRST_ID = 10_000;
  private static final int SKILLS = 300;
  private static final Duration AGE = Duration.ofDays(3 * 365);
  private static final List<String> KINDS = List.of("LIKE", "LIKE", "USEFUL", "BRAVO", "SEEN");

  private final DataSource source;
  private final Size size;
  private final Random random = new Random(42);
  private final Words words = new Words(random);
  private final Clubs clubs;
  private final long now = micros(Instant.now());
  private final long[] postedAt;

  Filler(DataSource source, Size size) {
    this.source = source;
    this.size = size;
    this.clubs = new Clubs(size);
    this.postedAt = new long[size.posts()];
  }

  void fill() throws SQLException {
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      people(connection);
      skills(connection);
      clubs.fill(connection, now);
      posts(connection);
      comments(connection);
      reactions(connection);
      new PollWalls(size, words, now).fill(connection);
      try (Statement statement = connection.createStatement()) {
        statement.execute("drop sequence parvis_id restrict");
        statement.execute(
            "create sequence parvis_id start with "
                + (Math.max(commentId(size.comments()), 1_000_000_000L) + 1_000)
                + " increment by 50");
      }
      connection.commit();
    }
  }

  /** The latest posts of the company that have at least so many comments. */
  List<Long> discussed(int least, int most) throws SQLException {
    List<Long> found = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select c.id from content c join comment k on k.content_id = c.id"
                    + " where c.audience_id = 1 and c.id > ? group by c.id having count(*) >= ?"
                    + " order by c.id desc")) {
      query.setLong(1, postId(size.posts() - 10_000));
      query.setInt(2, least);
      query.setMaxRows(most);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
    }
    return found;
  }

  private void people(Connection connection) throws SQLException {
    try (Batch people =
            new Batch(
                connection,
                "insert into person (id, slug, email, name, name_key, name_words, job_title,"
                    + " department, department_key, site, site_key, about, language, theme, role,"
                    + " status, joined_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " 'SYSTEM', 'PERSON', 'ACTIVE', ?, 1)");
        Batch credentials =
            new Batch(
                connection,
                "insert into credential (person_id, password_hash, epoch, changed_at)"
                    + " values (?, 'none', 0, ?)")) {
      for (int i = 0; i < size.people(); i++) {
        String name = words.name(i);
        String department = words.one(Words.DEPARTMENTS);
        String site = words.one(Words.SITES);
        long joined =
            now - Duration.ofDays(3 * 365L * (i + 1) / size.people()).toSeconds() * 1_000_000;
        people.add(
            id(i),
            slug(i),
            slug(i) + "@company.example",
            name,
            fold(name),
            " " + fold(name),
            words.one(Words.JOBS),
            department,
            fold(department),
            site,
            fold(site),
            words.sentences(4),
            i % 3 == 0 ? "FR" : i % 3 == 1 ? "EN" : null,
            joined);
        credentials.add(id(i), joined);
      }
    }
  }

  /** Everyone is remembered on one device, whose token is known. */
  void remember() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        Batch devices =
            new Batch(
                connection,
                "insert into remembered_device (id, person_id, token_hash, rotated_at,"
                    + " forgery_token, epoch, created_at, expires_at)"
                    + " values (?, ?, ?, ?, ?, 0, ?, ?)")) {
      connection.setAutoCommit(false);
      statement.executeUpdate("delete from remembered_device");
      long soon = now + Duration.ofDays(20).toSeconds() * 1_000_000;
      for (int i = 0; i < size.people(); i++) {
        devices.add(id(i), id(i), sha256(device(i)), now, token(i), now, soon);
      }
    }
  }

  private void skills(Connection connection) throws SQLException {
    try (Batch skills =
            new Batch(connection, "insert into skill (id, name, name_key) values (?, ?, ?)");
        Batch held =
            new Batch(
                connection,
                "insert into person_skill (person_id, skill_id, level, proof) values (?, ?, ?, ?)")) {
      for (int i = 0; i < SKILLS; i++) {
        String name =
            words.one(List.of("Soudure", "Java", "Contrôle", "Pricing", "Excel")) + " " + i;
        skills.add(id(i), name, fold(name));
      }
      skills.flush();
      for (int i = 0; i < size.people(); i++) {
        int count = 2 + random.nextInt(5);
        for (int k = 0; k < count; k++) {
          held.add(
              id(i),
              id((i * 7 + k * 31) % SKILLS),
              words.one(List.of("LEARNING", "PRACTISING", "MASTERING")),
              k == 0 ? words.sentences(1) : null);
        }
      }
    }
  }

  /**
   * Oldest first, the last one a few minutes ago; every other one is for a community of its author.
   */
  private void posts(Connection connection) throws SQLException {
    try (Batch contents =
            new Batch(
                connection,
                "insert into content (id, author_id, audience_id, kind, text, published_at,"
                    + " submit_key, version) values (?, ?, ?, 'POST', ?, ?, ?, 1)");
        Batch posts = new Batch(connection, "insert into post (id, body) values (?, ?)");
        Batch seen = new Batch(connection, "insert into seen (content_id, people) values (?, 0)")) {
      posts.after(contents);
      seen.after(contents);
      long step = AGE.toSeconds() * 1_000_000 / size.posts();
      for (int i = 0; i < size.posts(); i++) {
        String text = words.sentences(9);
        int author = random.nextInt(size.people());
        postedAt[i] =
            now - (size.posts() - i) * step + random.nextInt((int) Math.min(step, 1_000_000));
        contents.add(
            postId(i),
            id(author),
            (i + i / 20) % 2 == 0 ? id(clubs.busy(author, random)) : 1L,
            text,
            postedAt[i],
            "fill-" + i);
        posts.add(postId(i), words.html(text));
        seen.add(postId(i));
      }
    }
  }

  /** Some posts are discussed much more than others. */
  private void comments(Connection connection) throws SQLException {
    try (Batch comments =
            new Batch(
                connection,
                "insert into comment (id, content_id, thread_id, thread_at, author_id, body,"
                    + " written_at, submit_key, version) values (?, ?, ?, ?, ?, ?, ?, ?, 1)");
        Batch likes =
            new Batch(
                connection,
                "insert into comment_like (comment_id, person_id, liked_at) values (?, ?, ?)")) {
      likes.after(comments);
      for (int i = 0; i < size.comments(); i++) {
        int post = skewed();
        long at = after(post);
        comments.add(
            commentId(i),
            postId(post),
            commentId(i),
            at,
            id(random.nextInt(size.people())),
            words.sentences(4),
            at,
            "fill-" + i);
        if (i % 3 == 0) {
          likes.add(commentId(i), id(random.nextInt(size.people())), at);
        }
      }
    }
  }

  private void reactions(Connection connection) throws SQLException {
    try (Batch reactions =
        new Batch(
            connection,
            "insert into reaction (content_id, person_id, kind, reacted_at) values (?, ?, ?, ?)")) {
      int[] reactors = new int[size.posts()];
      for (int i = 0; i < size.reactions(); i++) {
        int post = i % 2 == 0 ? i % size.posts() : skewed();
        int reactor = (post * 13 + 7 * reactors[post]++) % size.people();
        reactions.add(postId(post), id(reactor), words.one(KINDS), after(post));
      }
    }
  }

  /** The recent half of the posts gets more, and one in twenty of them most. */
  private int skewed() {
    int post = Math.max(random.nextInt(size.posts()), random.nextInt(size.posts()));
    return random.nextInt(3) == 0 ? post / 20 * 20 : post;
  }

  private long after(int post) {
    long left = Math.max(1, now - postedAt[post]);
    return postedAt[post] + Math.abs(random.nextLong()) % Math.min(left, 86_400_000_000L);
  }

  /** The token of the device that this person is remembered on. */
  static String device(int person) {
    return "benchmark-device-" + person;
  }

  /** The token of the forms of this person. */
  static String token(int person) {
    return "benchmark-token-" + person;
  }

  static String slug(int person) {
    return "person-" + person;
  }

  static long id(int number) {
    return FIRST_ID + number;
  }

  static long postId(int number) {
    return 1_000_000L + number;
  }

  static long commentId(int number) {
    return 100_000_000L + number;
  }

  static String fold(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static long micros(Instant at) {
    return at.toEpochMilli() * 1_000;
  }
}
