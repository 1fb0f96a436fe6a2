package org.parvis.benchmark;

/** What is asked for, over and over. */
enum Kind {
  MINIMAL("a minimal Faces page", 0),
  WALL("the company’s wall, 20 posts", 5),
  FOR_ME("the wall for me, of 30 communities", 20),
  COMMUNITY("a community’s wall", 5),
  POSTS("a wall of 20 posts, none a poll", 0),
  POLLS("a wall of 20 polls", 0),
  NEXT("next page of the wall", 10),
  POST("a post with comments", 15),
  PROFILE("profile", 5),
  PEOPLE("people", 5),
  PUBLISH("publish a post", 5),
  COMMENT("comment", 10),
  REACT("react", 10),
  REACT_AGAIN("react as one has already", 0),
  READ("mark as read", 10),
  NOTHING("mark nothing as read, the least act", 0),
  COUNT("the number at the bell, the least page", 0);

  final String words;

  /** Of a hundred requests of a mixed load. */
  final int share;

  Kind(String words, int share) {
    this.words = words;
    this.share = share;
  }
}
