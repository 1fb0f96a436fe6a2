package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretBallotTest {

  private final Paper paper =
      new PaperSample()
          .and(PollQuestion.Kind.SINGLE, 4)
          .and(PollQuestion.Kind.RANKED, 5)
          .and(PollQuestion.Kind.TEXT, 0)
          .and(PollQuestion.Kind.MULTIPLE, 12)
          .and(PollQuestion.Kind.TEXT, 0)
          .paper();

  @Test
  void allBallotsOfAPollAreAsLongAndComeBackAsTheyWereCast() {
    Random random = new Random(5);
    Set<Integer> lengths = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      Map<PollOption, Integer> chosen = chosen(random);
      Map<Long, String> said = new HashMap<>();
      paper.texts().forEach(text -> said.put(text.id(), "\u20ac".repeat(random.nextInt(501))));
      String group = random.nextBoolean() ? null : "x".repeat(random.nextInt(121));
      SecretBallot ballot = SecretBallot.of(paper, chosen, said, group);
      byte[] encoded = ballot.encoded();
      lengths.add(encoded.length);

      SecretBallot decoded = SecretBallot.decoded(paper, encoded);
      assertThat(decoded.places()).isEqualTo(ballot.places());
      assertThat(decoded.group()).isEqualTo(group == null ? "" : group);
      assertThat(decoded.texts()).isEqualTo(said);
      List<PollOption> options = paper.options();
      for (int o = 0; o < options.size(); o++) {
        assertThat((int) decoded.places()[o]).isEqualTo(chosen.getOrDefault(options.get(o), 0));
      }
    }
    assertThat(lengths).hasSize(1);
  }

  @Test
  void whoSaysNothingIsAsLongAsWhoSaysAll() {
    SecretBallot nothing = SecretBallot.of(paper, Map.of(), Map.of(), null);
    Map<Long, String> said = new HashMap<>();
    paper.texts().forEach(text -> said.put(text.id(), "\ud83d\ude00".repeat(250)));
    Map<PollOption, Integer> all = new HashMap<>();
    paper.options().forEach(option -> all.put(option, 1));
    SecretBallot everything = SecretBallot.of(paper, all, said, "\u00c9".repeat(300));

    assertThat(everything.encoded()).hasSameSizeAs(nothing.encoded());
    assertThat(SecretBallot.decoded(paper, everything.encoded()).group()).hasSize(120);
  }

  private Map<PollOption, Integer> chosen(Random random) {
    Map<PollOption, Integer> chosen = new HashMap<>();
    for (PollOption option : paper.options()) {
      int place = random.nextInt(13);
      if (place > 0) {
        chosen.put(option, place);
      }
    }
    return chosen;
  }
}
