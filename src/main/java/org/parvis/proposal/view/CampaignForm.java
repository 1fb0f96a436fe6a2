package org.parvis.proposal.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.proposal.Campaign;
import org.parvis.proposal.Campaign.Way;
import org.parvis.proposal.CampaignDraft;

/**
 * The form in which a call for ideas is written, as typed.
 *
 * @param opens the first day, like {@code 2026-11-30}; so are the others
 * @param jury one name a field, as many as there are fields
 */
public record CampaignForm(
    String title,
    String body,
    String format,
    String opens,
    String closes,
    String judged,
    String way,
    List<String> jury,
    long place,
    String key) {

  private static final int IDEAS = 14;
  private static final int JUDGING = 7;

  /** One that nothing is typed in yet. */
  static CampaignForm blank(LocalDate today, long place, String key) {
    LocalDate closes = today.plusDays(IDEAS);
    return new CampaignForm(
        null,
        null,
        "markdown",
        today.toString(),
        closes.toString(),
        closes.plusDays(JUDGING).toString(),
        Way.VOTE.name(),
        IntStream.range(0, Campaign.JURORS).mapToObj(i -> "").toList(),
        place,
        key);
  }

  static CampaignForm of(MultivaluedMap<String, String> sent) {
    String place = sent.getFirst("place");
    return new CampaignForm(
        sent.getFirst("title"),
        sent.getFirst("body"),
        sent.getFirst("format"),
        sent.getFirst("opens"),
        sent.getFirst("closes"),
        sent.getFirst("judged"),
        sent.getFirst("way"),
        IntStream.range(0, Campaign.JURORS)
            .mapToObj(i -> Objects.requireNonNullElse(sent.getFirst("juror" + i), ""))
            .toList(),
        place != null && place.matches("\\d{1,18}") ? Long.parseLong(place) : Audience.COMPANY,
        sent.getFirst("key"));
  }

  CampaignDraft draft(HttpServletRequest request) {
    Instant opensAt = Days.start(opens, request);
    return new CampaignDraft(
        title,
        body,
        format,
        opensAt,
        Days.end(closes, request),
        Days.end(judged, request),
        Stream.of(Way.values()).filter(it -> it.name().equals(way)).findFirst().orElse(null),
        jury);
  }

  /** All of it but the words. */
  Map<String, String> others() {
    Map<String, String> others = new LinkedHashMap<>();
    others.put("title", title);
    others.put("format", format);
    others.put("opens", opens);
    others.put("closes", closes);
    others.put("judged", judged);
    others.put("way", way);
    IntStream.range(0, jury.size()).forEach(i -> others.put("juror" + i, jury.get(i)));
    others.put("place", Long.toString(place));
    others.put("key", key);
    others.values().removeIf(Objects::isNull);
    return others;
  }
}
