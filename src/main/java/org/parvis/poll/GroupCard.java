package org.parvis.poll;

import java.util.List;

/**
 * A group of voters of a secret poll, and how they chose.
 *
 * @param label of a department or a site, or of several; null or empty for those who say nowhere
 */
public record GroupCard(String label, long voters, List<QuestionCard> questions) {

  public GroupCard {
    questions = List.copyOf(questions);
  }

  /** How often it chose an answer. */
  record Share(long votes, long points) {

    static final Share NONE = new Share(0, 0);
  }
}
