package org.parvis.crash.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parvis.PostgreSql;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;
import org.parvis.crash.Patience;

/** The database stops while people read and write, and comes back. */
@EnabledIfSystemProperty(named = "parvis.database", matches = "postgresql")
class OutageIT extends OverHttp {

  private final Client ann = signedIn(Neighbour.named("Ann Archer"));
  private final String token = ann.token("/");
  private final String text = "Text " + UUID.randomUUID();

  @Test
  void whatIsTypedMeanwhileIsGivenBackAndThePortalOpensByItself() throws Exception {
    String before = "Before " + UUID.randomUUID();
    assertThat(ann.send(post(before)).statusCode()).isEqualTo(303);

    PostgreSql.stop();
    try {
      assertGivenBack(ann.send(post(text)));
      assertGivenBack(ann.post("/act/wall", Map.of("body", text, "token", token)));
      assertGivenBack(ann.post("/person/edit", Map.of("profile:about", text)));
      assertAway(ann.send(post(text).header("HX-Request", "true")));
      assertAway(ann.get("/"));
      assertAway(anonymous().get("/security/sign-in"));
      assertThat(ann.get("/jakarta.faces.resource/base.css.xhtml?ln=theme").statusCode())
          .isEqualTo(200);
      assertThat(anonymous().get("/health/live").statusCode()).isNotEqualTo(500);
    } finally {
      PostgreSql.restart();
    }

    Patience.until(() -> ann.get("/").statusCode() == 200);
    assertThat(ann.get("/").body()).contains(before).doesNotContain(text);
    assertThat(ann.send(post(text)).statusCode()).isEqualTo(303);
    assertThat(ann.get("/").body()).contains(text);
  }

  /** Its token is in the header alone, so that nobody has read the form before the outage. */
  private HttpRequest.Builder post(String words) {
    return ann.form("/act/wall", Map.of("body", words))
        .header("Origin", origin())
        .header("X-Parvis-Token", token);
  }

  private void assertGivenBack(HttpResponse<String> answer) {
    assertAway(answer);
    assertThat(answer.body()).contains(text + "</textarea>").doesNotContain("href=\"\"");
  }

  private static void assertAway(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("its database does not answer").doesNotContain("Exception");
  }
}
