package org.parvis.proposal;

import org.parvis.content.Tags;
import org.parvis.shared.Text;

/**
 * Which proposals, in which order.
 *
 * @param shown null for all
 * @param place where they stand, null for everywhere
 * @param tag a hashtag that they carry, as typed; null or blank for any
 */
public record ProposalFilter(Order order, Shown shown, Long place, String tag) {

  /** What stands first. */
  public enum Order {
    SUPPORT("supporters", "supporters", false),
    NEWEST("asked_at", "asked", false),
    /** What is to be answered next. */
    DEADLINE("due_at", "due", true),
    /** The viewer’s own, the newest first. */
    MINE("asked_at", "author", false),
    /** Those of which something came, the latest first. */
    SETTLED("settled_at", "settled", false);

    private final String column;
    private final String index;
    private final boolean ascending;

    Order(String column, String index, boolean ascending) {
      this.column = column;
      this.index = index;
      this.ascending = ascending;
    }

    String column() {
      return column;
    }

    boolean isAscending() {
      return ascending;
    }
  }

  /** What became of them. */
  public enum Shown {
    OPEN,
    STUDIED,
    /** Their answer is owed since its day. */
    LATE,
    ACCEPTED,
    DECLINED,
    DONE
  }

  /** The index that has them in their order. */
  String index() {
    boolean inPlace = place != null && order != Order.MINE;
    return "proposal_" + (inPlace ? "place_" : "") + order.index + "_index";
  }

  /** The key of the hashtag, null for any. */
  String tagKey() {
    String typed = Text.line(tag).replaceFirst("^#", "");
    return typed.isEmpty() ? null : Tags.key(typed);
  }

  public boolean isNarrowed() {
    return shown != null || place != null || tagKey() != null;
  }
}
