package org.parvis.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/**
 * The disk is full while people read and write, and there is room again. For the server alone: no
 * file of its may grow beyond a page, which the system tells it as it would tell a full disk.
 */
@EnabledOnOs(OS.LINUX)
class FullDiskIT extends OverHttp {

  private final Client ann = signedIn(Neighbour.named("Ann Archer"));
  private final String token = ann.token("/");

  @AfterEach
  void thereIsRoomAgain() throws Exception {
    limitFiles("unlimited");
  }

  @Test
  void whatCannotBeKeptIsSaidWhatWasKeptStaysAndThePortalGoesOnByItself() throws Exception {
    String before = "Before " + UUID.randomUUID();
    String meanwhile = "Meanwhile " + UUID.randomUUID();
    String after = "After " + UUID.randomUUID();
    assertThat(post(before).statusCode()).isEqualTo(303);

    limitFiles("4096");

    assertThat(ann.get("/")).matches(answer -> isWall(answer, before) || isAway(answer));
    HttpResponse<String> refused = post(meanwhile);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains(meanwhile + "</textarea>");

    limitFiles("unlimited");

    Patience.until(() -> ann.get("/").statusCode() == 200);
    assertThat(ann.get("/").body()).contains(before);
    assertThat(post(after).statusCode()).isEqualTo(303);
    assertThat(ann.get("/").body()).contains(after, before);
  }

  /** Until the portal itself writes, as its timers do. */
  private static boolean isWall(HttpResponse<String> answer, String before) {
    return answer.statusCode() == 200 && answer.body().contains(before);
  }

  private static boolean isAway(HttpResponse<String> answer) {
    return answer.statusCode() == 503 && answer.body().contains("its database does not answer");
  }

  private HttpResponse<String> post(String text) {
    return ann.post("/act/wall", Map.of("body", text, "token", token));
  }

  private static void limitFiles(String bytes) throws IOException, InterruptedException {
    Path pid = Path.of(System.getProperty("parvis.it.home"), "domains/parvis/config/pid");
    Process limit =
        new ProcessBuilder(
                "prlimit",
                "--pid",
                Files.readString(pid).strip(),
                "--fsize=" + bytes + ":unlimited")
            .inheritIO()
            .start();
    assertThat(limit.waitFor()).isZero();
  }
}
