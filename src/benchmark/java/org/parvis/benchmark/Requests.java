package org.parvis.benchmark;

import java.io.IOException;
import java.util.List;

/** Requests like those of the load, sent one at a time to a server that has nothing else to do. */
final class Requests {

  private static final int TIMES = 20;

  private final Server server;
  private final List<Reader> readers;
  private final List<String> cursors;
  private final List<Long> discussed;
  private final String run = Long.toString(System.currentTimeMillis(), 36);
  private int turn;

  Requests(Server server, List<Reader> readers, List<Long> discussed) throws IOException {
    this.server = server;
    this.readers = readers;
    this.cursors = readers.get(0).cursors();
    this.discussed = discussed;
  }

  /**
   * How many statements one of them sends to the database, on average. What a server reads once in
   * a few seconds, for all who look, is mostly read before.
   */
  double queries(Kind kind) throws IOException {
    send(kind);
    server.startCounting();
    for (int i = 0; i < TIMES; i++) {
      send(kind);
    }
    return (double) server.counted() / TIMES;
  }

  private void send(Kind kind) throws IOException {
    turn++;
    Reader reader = dealt(readers, 1);
    long post = dealt(discussed, 7);
    String key = "one-" + run + "-" + turn;
    switch (kind) {
      case MINIMAL -> reader.get("/minimal/index.xhtml");
      case WALL -> reader.get("/?of=company");
      case FOR_ME -> reader.get("/");
      case COMMUNITY -> reader.get("/community/" + Clubs.slug(reader.person()));
      case POSTS -> reader.get("/community/" + PollWalls.POSTS);
      case POLLS -> reader.get("/community/" + PollWalls.POLLS);
      case NEXT -> reader.get("/wall/page?before=" + dealt(cursors, 1));
      case POST -> reader.get("/wall/" + post);
      case PROFILE -> reader.get("/person/" + Filler.slug(dealt(readers, 13).person()));
      case PEOPLE -> reader.get("/person");
      case PUBLISH ->
          reader.post("/act/wall", "body", "Une **nouvelle**.", "format", "markdown", "key", key);
      case COMMENT ->
          reader.post("/act/comment/on/" + post, "text", "Merci !", "answers", "", "key", key);
      case REACT -> reader.post("/act/reaction/" + post + "/USEFUL?on=true");
      case REACT_AGAIN ->
          readers.get(0).post("/act/reaction/" + discussed.get(0) + "/USEFUL?on=true");
      case READ -> reader.post("/act/mark/read", "contents", Long.toString(post));
      case NOTHING -> reader.post("/act/mark/read", "contents", "");
      case COUNT -> reader.get("/notification/count");
    }
  }

  private <T> T dealt(List<T> all, int step) {
    return all.get(turn * step % all.size());
  }
}
