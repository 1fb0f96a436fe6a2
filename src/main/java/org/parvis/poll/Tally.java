package org.parvis.poll;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of ballots, by group: nothing tells any more what one of them said. */
final class Tally {

  private final int options;
  private final Map<String, Sums> groups = new TreeMap<>();

  /**
   * How one group chose.
   *
   * @param votes by option, in the order of the paper
   * @param points the same
   */
  record Sums(long voters, long[] votes, long[] points) {

    static Sums none(int options) {
      return new Sums(0, new long[options], new long[options]);
    }

    Sums and(Sums other) {
      long[] allVotes = votes.clone();
      long[] allPoints = points.clone();
      for (int i = 0; i < allVotes.length; i++) {
        allVotes[i] += other.votes[i];
        allPoints[i] += other.points[i];
      }
      return new Sums(voters + other.voters, allVotes, allPoints);
    }
  }

  Tally(int options) {
    this.options = options;
  }

  void add(Paper paper, SecretBallot ballot) {
    List<PollOption> offered = paper.options();
    long[] votes = new long[options];
    long[] points = new long[options];
    for (int i = 0; i < options; i++) {
      int place = ballot.places()[i];
      votes[i] = Paper.votes(place);
      points[i] = place == 0 ? 0 : paper.points(offered.get(i), place);
    }
    groups.merge(ballot.group(), new Sums(1, votes, points), Sums::and);
  }

  Map<String, Sums> groups() {
    return Map.copyOf(groups);
  }

  Sums all() {
    return sum(groups.values());
  }

  private Sums sum(Collection<Sums> some) {
    return some.stream().reduce(Sums.none(options), Sums::and);
  }

  byte[] encoded() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(groups.size());
      for (Map.Entry<String, Sums> group : groups.entrySet()) {
        out.writeUTF(group.getKey());
        out.writeLong(group.getValue().voters());
        for (int i = 0; i < options; i++) {
          out.writeLong(group.getValue().votes()[i]);
          out.writeLong(group.getValue().points()[i]);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static Tally decoded(int options, byte[] encoded) {
    Tally tally = new Tally(options);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
      int groups = in.readInt();
      for (int g = 0; g < groups; g++) {
        String label = in.readUTF();
        long voters = in.readLong();
        long[] votes = new long[options];
        long[] points = new long[options];
        for (int i = 0; i < options; i++) {
          votes[i] = in.readLong();
          points[i] = in.readLong();
        }
        tally.groups.put(label, new Sums(voters, votes, points));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return tally;
  }
}
