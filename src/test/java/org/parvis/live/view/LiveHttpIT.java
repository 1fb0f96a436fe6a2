package org.parvis.live.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** The line of an open page, and what it asks instead, by bare HTTP. */
class LiveHttpIT extends OverHttp {

  private static final int TRY_AGAIN_LATER = 1013;

  private final Neighbour neighbour = Neighbour.named("Ann Archer");
  private final Client ann = signedIn(neighbour);

  @Test
  void whoAsksAgainHearsThatNothingChangedUntilSomethingDoes() {
    HttpResponse<String> first = state("");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("\"person\":" + neighbour.id(), "\"newest\":");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(state(tag).statusCode()).isEqualTo(304);
    Client bob = signedIn(Neighbour.named("Bob Baker"));
    assertThat(bob.get("/live/state?ids=").body()).isNotEqualTo(first.body());
    bob.post("/act/wall", Map.of("body", "Something new", "token", bob.token("/")));
    HttpResponse<String> changed = state(tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    String newest = changed.body().replaceFirst(".*\"newest\":(\\d+).*", "$1");
    assertThat(ann.get("/live/state?ids=" + newest).body()).contains("\"" + newest + "\":\"");
  }

  @Test
  void nobodyAsksForNonsenseOrForEverything() {
    assertThat(ann.get("/live/state").statusCode()).isEqualTo(404);
    assertThat(ann.get("/live/state?ids=x").statusCode()).isEqualTo(404);
    assertThat(ann.get("/live/state?ids=1" + ",1".repeat(100)).statusCode()).isEqualTo(404);
    assertThat(ann.get("/wall/cards?ids=1" + ",1".repeat(20)).statusCode()).isEqualTo(404);
    assertThat(ann.get("/comment/some?ids=1,").statusCode()).isEqualTo(404);
    assertThat(ann.get("/wall/cards?ids=1").body()).doesNotContain("<article");
    assertThat(anonymous().send(anonymous().request("/live/state?ids=").GET()).statusCode())
        .isIn(303, 401);
  }

  @Test
  void aVisitorGetsNoLine() {
    assertThatThrownBy(() -> anonymous().open("/live", new Line()))
        .isInstanceOf(CompletionException.class);
  }

  @Test
  void aLineSaysWhoseItIsAnswersAndEndsForWhoNeverStopsTalking() throws Exception {
    Line line = new Line();
    WebSocket socket = ann.open("/live?one", line);

    assertThat(line.hear()).contains("\"person\":" + neighbour.id());
    socket.sendText("nonsense", true).join();
    socket.sendText("beat", true).join();
    assertThat(line.hear()).isEqualTo("{\"topic\":\"beat\"}");
    for (int i = 0; i < 60 && !line.closed.isDone(); i++) {
      socket.sendText("show 1 2 3 +", true).exceptionally(gone -> socket).join();
    }

    assertThat(line.closed.get(20, TimeUnit.SECONDS)).isEqualTo(TRY_AGAIN_LATER);
  }

  @Test
  void whoSignsOutIsToldSoAndNothingElseAndClosesTheLine() throws Exception {
    Line line = new Line();
    WebSocket socket = ann.open("/live?one", line);
    assertThat(line.hear()).contains("\"person\":" + neighbour.id());
    Client bob = signedIn(Neighbour.named("Bob Baker"));
    String token = bob.token("/");

    ann.post("/act/sign-out", Map.of("token", ann.token("/")));
    bob.post("/act/wall", Map.of("body", "Something new", "token", token));
    assertThat(line.hearNews()).isEqualTo("{\"topic\":\"bye\"}");
    bob.post("/act/wall", Map.of("body", "Something newer", "token", token));
    assertThat(line.closed).isNotDone();
    socket.sendText("beat", true).join();
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();

    assertThat(line.closed.get(20, TimeUnit.SECONDS)).isEqualTo(WebSocket.NORMAL_CLOSURE);
    assertThat(line.heard).isEmpty();
  }

  private HttpResponse<String> state(String tag) {
    return ann.send(ann.request("/live/state?ids=").header("If-None-Match", tag).GET());
  }

  /** What is heard on a socket, and how it ends. */
  private static final class Line implements WebSocket.Listener {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    String hear() throws InterruptedException {
      return heard.poll(20, TimeUnit.SECONDS);
    }

    String hearNews() throws InterruptedException {
      String said;
      do {
        said = hear();
      } while ("{\"topic\":\"beat\"}".equals(said));
      return said;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      heard.add(text.toString());
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      closed.complete(status);
      return null;
    }
  }
}
