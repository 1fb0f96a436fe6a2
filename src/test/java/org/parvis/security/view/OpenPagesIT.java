package org.parvis.security.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** What ends a session closes the pages that it left open, though they ask for nothing. */
class OpenPagesIT extends OverHttp {

  private static final int SIGNED_OUT = 1008;
  private static final String GOODBYE = "{\"topic\":\"bye\"}";

  /** The page has ten to close its line itself, and lines are looked at from time to time. */
  private static final int SECONDS = 40;

  private final Neighbour ann = Neighbour.named("Ann Archer");

  @Test
  void signingOutClosesThem() throws Exception {
    Client here = signedIn(ann);
    OpenPage open = new OpenPage(here);

    here.post("/act/sign-out", Map.of("token", here.token("/")));

    assertThat(open.closing()).isEqualTo(SIGNED_OUT);
    assertThat(open.heard).containsExactly(GOODBYE);
  }

  @Test
  void aNewPasswordClosesThoseOfTheOtherSessions() throws Exception {
    Client here = signedIn(ann);
    OpenPage mine = new OpenPage(here);
    OpenPage left = new OpenPage(signedIn(ann));

    String page = here.get("/security/password").body();
    here.post(
        "/security/password",
        Form.in(page, "change")
            .with("currentPassword", ann.password())
            .with("newPassword", "une phrase bien longue")
            .sentBy("save"));

    assertThat(left.closing()).isEqualTo(SIGNED_OUT);
    Client bob = signedIn(Neighbour.named("Bob Baker"));
    bob.post("/act/wall", Map.of("body", "Something new", "token", bob.token("/")));
    assertThat(mine.heard.poll(20, TimeUnit.SECONDS)).contains("content");
    assertThat(left.heard).containsExactly(GOODBYE);
  }

  /** The socket of a page that nobody looks at. */
  private static final class OpenPage implements WebSocket.Listener {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    OpenPage(Client person) {
      person.open("/live", this);
    }

    int closing() throws Exception {
      return closed.get(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      if (!text.toString().contains("beat")) {
        heard.add(text.toString());
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      closed.complete(status);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
      closed.completeExceptionally(failure);
    }
  }
}
