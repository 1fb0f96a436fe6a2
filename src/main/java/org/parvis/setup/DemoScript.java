package org.parvis.setup;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/** All that is told of the demo company, in {@code src/main/resources/demo}. */
record DemoScript(
    List<DemoColleague> colleagues,
    List<DemoCommunity> communities,
    List<DemoPost> posts,
    List<DemoScheduled> scheduled,
    List<DemoProposal> proposals,
    List<DemoCampaign> campaigns) {

  /**
   * @param today from which the days of communities are counted
   */
  static DemoScript read(LocalDate today) {
    return new DemoScript(
        told("people").stream().map(DemoColleague::of).toList(),
        told("communities").stream().map(it -> DemoCommunity.of(it, today)).toList(),
        told("posts").stream().map(DemoPost::of).toList(),
        told("scheduled").stream().map(DemoScheduled::of).toList(),
        told("proposals").stream().map(DemoProposal::of).toList(),
        told("campaigns").stream().map(DemoCampaign::of).toList());
  }

  /** How many of its polls are over, each with a result of its own on the wall. */
  long over() {
    return posts.stream().filter(post -> post.poll() != null && post.poll().isOver()).count();
  }

  private static List<JsonObject> told(String name) {
    InputStream file = DemoScript.class.getResourceAsStream("/demo/" + name + ".json");
    try (JsonReader reader = Json.createReader(file)) {
      return reader.readArray().getValuesAs(JsonObject.class);
    }
  }
}
