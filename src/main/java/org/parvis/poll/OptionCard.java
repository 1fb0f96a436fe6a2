package org.parvis.poll;

/**
 * An answer as seen on a card.
 *
 * @param text as typed; the name of a choice or a day where the kind of the question says so
 * @param mine its place among what the viewer chose, 0 if they did not
 * @param votes how many chose it, or put it first; null while that is not told
 * @param percent of those who voted; of all points where answers are ranked; null as the votes
 * @param leading whether no other has more
 */
public record OptionCard(
    long id, String text, int mine, Long votes, Integer percent, boolean leading) {

  private static final int HUNDRED = 100;

  public boolean isMine() {
    return mine > 0;
  }

  /** The same at this place among what the viewer chose. */
  OptionCard at(int place) {
    return new OptionCard(id, text, place, votes, percent, leading);
  }

  static int percent(long part, long whole) {
    return whole == 0 ? 0 : (int) Math.round((double) HUNDRED * part / whole);
  }
}
