package org.parvis.setup;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.proposal.Campaign;

/**
 * A call for ideas of the demo company, as {@code demo/campaigns.json} tells.
 *
 * @param author a colleague’s slug, like all people here
 * @param community the key of a {@link DemoCommunity}, null for the whole company
 * @param at relative, see {@link DemoCalendar}; so are the other times
 * @param why as HTML
 * @param ideas the keys of the {@linkplain DemoProposal proposals} that answer it, with how many
 *     were for them where it is judged
 */
record DemoCampaign(
    String key,
    String author,
    String community,
    String at,
    String title,
    String why,
    String closes,
    String judged,
    Campaign.Way way,
    List<String> jury,
    Map<String, Long> ideas) {

  static DemoCampaign of(JsonObject told) {
    Map<String, Long> ideas = new LinkedHashMap<>();
    told.getJsonObject("ideas")
        .forEach((key, votes) -> ideas.put(key, ((JsonNumber) votes).longValue()));
    return new DemoCampaign(
        told.getString("key"),
        told.getString("author"),
        told.getString("in", null),
        told.getString("at"),
        told.getString("title"),
        told.getJsonArray("why").getValuesAs(JsonString::getString).stream()
            .collect(Collectors.joining()),
        told.getString("closes"),
        told.getString("judged"),
        Campaign.Way.valueOf(told.getString("way")),
        told.getJsonArray("jury").getValuesAs(JsonString::getString),
        ideas);
  }
}
