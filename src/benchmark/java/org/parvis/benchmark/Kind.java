package org.parvis.benchmark;

/** What is asked for, over and over. */
enum Kind {
  MINIMAL("a minimal Faces page"),
  WALL("wall, 20 posts"),
  NEXT("next page of the wall"),
  POST("a post with comments"),
  PROFILE("profile"),
  PEOPLE("people"),
  PUBLISH("publish a post"),
  COMMENT("comment"),
  REACT("react");

  final String words;

  Kind(String words) {
    this.words = words;
  }

  boolean isWrite() {
    return compareTo(PUBLISH) >= 0;
  }
}
