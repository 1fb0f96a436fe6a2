package org.parvis.live.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.live.Listener;
import org.parvis.live.Listeners;
import org.parvis.live.Saying;
import org.parvis.live.Typing;
import org.parvis.security.Sessions;

/** The socket on which an open page hears that there is something new: {@code /live}. */
@ApplicationScoped
@ServerEndpoint(value = "/live", configurator = Handshake.class)
public class Live {

  private static final Logger LOG = Logger.getLogger(Live.class.getName());

  @Inject private Listeners listeners;
  @Inject private Typing typing;

  @OnOpen
  public void open(Session socket) throws IOException {
    Optional<HttpSession> session = Handshake.session(socket);
    if (session.isEmpty()) {
      socket.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "sign in"));
      return;
    }
    HttpSession opened = session.get();
    socket.setMaxTextMessageBufferSize(Saying.LONGEST);
    socket.setMaxIdleTimeout(0);
    long personId = Long.parseLong(socket.getUserPrincipal().getName());
    Listener page = new Listener(socket, personId, () -> Sessions.badge(opened));
    listeners.add(socket, page);
    page.greet();
  }

  @OnMessage
  public void hear(Session socket, String text) {
    listeners
        .of(socket)
        .ifPresent(
            page ->
                page.hear(text)
                    .filter(saying -> saying.kind() == Saying.Kind.TYPE)
                    .ifPresent(saying -> type(page, saying.contents().get(0))));
  }

  private void type(Listener page, long contentId) {
    try {
      typing.by(page, contentId);
    } catch (RuntimeException failed) {
      LOG.log(Level.FINE, "Nobody was told of someone writing", failed);
    }
  }

  @OnClose
  public void close(Session socket) {
    listeners.remove(socket);
  }

  @OnError
  public void failed(Session socket, Throwable reason) {
    LOG.log(Level.FINE, "A live socket failed", reason);
    listeners.remove(socket);
  }
}
