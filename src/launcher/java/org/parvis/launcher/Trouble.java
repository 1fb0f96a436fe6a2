package org.parvis.launcher;

/** What stands in the way of a start, in words for the person at the terminal. */
class Trouble extends RuntimeException {

  Trouble(String words) {
    super(words);
  }

  Trouble(String words, Throwable cause) {
    super(words, cause);
  }
}
