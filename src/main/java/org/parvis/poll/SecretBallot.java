package org.parvis.poll;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cast ballot without its voter, as long for one choice as for any other.
 *
 * @param places of the options of the paper in their order: 0 for what was not chosen
 * @param group the voter's department or site, empty where nobody asks
 * @param texts the answers in words, by question; empty for none
 */
record SecretBallot(byte[] places, String group, Map<Long, String> texts) {

  /** The longest name of a group. */
  static final int LONGEST_GROUP = 120;

  static SecretBallot of(
      Paper paper, Map<PollOption, Integer> chosen, Map<Long, String> said, String group) {
    List<PollOption> options = paper.options();
    byte[] places = new byte[options.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = chosen.getOrDefault(options.get(i), 0).byteValue();
    }
    Map<Long, String> texts = new LinkedHashMap<>();
    paper.texts().forEach(text -> texts.put(text.id(), said.getOrDefault(text.id(), "")));
    String name = group == null ? "" : group;
    return new SecretBallot(
        places, name.substring(0, Math.min(LONGEST_GROUP, name.length())), texts);
  }

  byte[] encoded() {
    int texted = texts.size() * Slip.length(PollText.LONGEST);
    ByteBuffer all = ByteBuffer.allocate(places.length + Slip.length(LONGEST_GROUP) + texted);
    all.put(places);
    Slip.put(all, group, LONGEST_GROUP);
    texts.values().forEach(text -> Slip.put(all, text, PollText.LONGEST));
    return all.array();
  }

  static SecretBallot decoded(Paper paper, byte[] encoded) {
    ByteBuffer all = ByteBuffer.wrap(encoded);
    byte[] places = new byte[paper.options().size()];
    all.get(places);
    String group = Slip.take(all, LONGEST_GROUP);
    Map<Long, String> texts = new LinkedHashMap<>();
    for (PollQuestion question : paper.texts()) {
      texts.put(question.id(), Slip.take(all, PollText.LONGEST));
    }
    return new SecretBallot(places, group, texts);
  }
}
