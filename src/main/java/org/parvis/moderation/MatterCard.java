package org.parvis.moderation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.person.PersonCard;

/**
 * What someone decides about, with what was reported.
 *
 * @param thing by which its acts name it
 * @param commentId null for a content
 * @param words what it says, or how it begins, without marks
 * @param cut whether it says more
 * @param reports how many people reported it
 * @param lines the latest of them
 * @param stirredAt when something happened to it last
 * @param decider who decided last, null for nobody
 * @param word what they said, null for nothing
 */
public record MatterCard(
    long id,
    String thing,
    long contentId,
    Long commentId,
    long audienceId,
    State state,
    PersonCard author,
    String words,
    boolean cut,
    Instant publishedAt,
    int reports,
    List<ReportLine> lines,
    Instant stirredAt,
    String decider,
    Instant decidedAt,
    String word) {

  private static final int LONGEST = 1_500;

  static MatterCard of(MatterHead head, String words, List<ReportLine> lines) {
    int length = words.codePointCount(0, words.length());
    boolean cut = length > LONGEST;
    return new MatterCard(
        head.id(),
        head.thing(),
        head.contentId(),
        head.commentId(),
        head.audienceId(),
        head.state(),
        head.author(),
        cut ? words.substring(0, words.offsetByCodePoints(0, LONGEST)).strip() + "…" : words,
        cut,
        head.publishedAt(),
        head.reports(),
        List.copyOf(lines),
        head.stirredAt(),
        head.decider(),
        head.decidedAt(),
        head.word());
  }

  public boolean isRemark() {
    return commentId != null;
  }

  /** Where everyone reads it, relative to the context path. */
  public String address() {
    return "/wall/"
        + contentId
        + (commentId == null ? "" : "?at=" + commentId + "#comment-" + commentId);
  }

  /** How often each reason was given, in the order of the reasons. */
  public List<ReasonCount> reasons() {
    Map<Reason, Long> counts =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    ReportLine::reason, () -> new EnumMap<>(Reason.class), Collectors.counting()));
    return counts.entrySet().stream()
        .map(it -> new ReasonCount(it.getKey(), it.getValue()))
        .toList();
  }

  /** The words that were said with the reports. */
  public List<ReportLine> said() {
    return lines.stream().filter(ReportLine::isSaid).toList();
  }
}
