package org.parvis.setup;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.community.CommunityDraft;
import org.parvis.community.CommunityKind;
import org.parvis.community.Openness;
import org.parvis.community.PilotDraft;
import org.parvis.community.PilotMeasure;
import org.parvis.community.Stage;

/**
 * A community of the demo company, as {@code demo/communities.json} tells.
 *
 * @param key by which posts name it
 * @param owner a colleague's slug, like all people here
 * @param pilot the experiment that it is run as, null for none
 * @param relays who writes down there what colleagues say
 * @param asking who asks to be let in, with a word
 * @param invited who has not answered
 * @param department with which members come and go, null for none
 */
record DemoCommunity(
    String key,
    CommunityDraft draft,
    PilotDraft pilot,
    List<String> relays,
    String owner,
    List<String> animators,
    List<String> members,
    Map<String, String> asking,
    List<String> invited,
    String department) {

  /**
   * @param today from which its days are counted
   */
  static DemoCommunity of(JsonObject told, LocalDate today) {
    CommunityDraft draft = new CommunityDraft();
    draft.setName(told.getString("name"));
    draft.setKind(CommunityKind.valueOf(told.getString("kind")));
    draft.setOpenness(Openness.valueOf(told.getString("openness")));
    draft.setPurpose(told.getString("purpose"));
    draft.setTags(told.getString("tags"));
    draft.setHue(told.getInt("hue"));
    draft.setCharter(told.getString("charter", null));
    draft.setWelcome(told.getString("welcome", null));
    draft.setSponsor(told.getString("sponsor", null));
    if (told.containsKey("stage")) {
      draft.setStartsOn(today.plusDays(told.getInt("startsOn")));
      draft.setEndsOn(today.plusDays(told.getInt("endsOn")));
      draft.setStage(Stage.valueOf(told.getString("stage")));
    }
    return new DemoCommunity(
        told.getString("key"),
        draft,
        told.containsKey("pilot") ? pilot(told.getJsonObject("pilot"), today) : null,
        told.containsKey("relays") ? slugs(told.getJsonArray("relays")) : List.of(),
        told.getString("owner"),
        slugs(told.getJsonArray("animators")),
        slugs(told.getJsonArray("members")),
        asking(told),
        told.containsKey("invited") ? slugs(told.getJsonArray("invited")) : List.of(),
        told.getString("department", null));
  }

  private static PilotDraft pilot(JsonObject told, LocalDate today) {
    PilotDraft pilot = new PilotDraft(today.plusDays(told.getInt("startsOn")));
    pilot.setHypothesis(told.getString("hypothesis"));
    pilot.setSponsor(told.getString("sponsor"));
    pilot.aim(PilotMeasure.TOOK_PART, told.getInt("goal"));
    return pilot;
  }

  private static List<String> slugs(JsonArray told) {
    return told.getValuesAs(JsonString::getString);
  }

  private static Map<String, String> asking(JsonObject told) {
    Map<String, String> words = new LinkedHashMap<>();
    if (told.containsKey("asking")) {
      told.getJsonArray("asking")
          .getValuesAs(JsonObject.class)
          .forEach(one -> words.put(one.getString("person"), one.getString("word")));
    }
    return words;
  }
}
