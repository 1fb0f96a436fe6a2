package org.parvis.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.parvis.activity.Activity;
import org.parvis.audience.Audiences;

/** Everyone who has a page open on this server. */
@ApplicationScoped
public class Listeners {

  @Inject private Audiences audiences;

  private final Map<String, Listener> open = new ConcurrentHashMap<>();

  public void add(Session socket, Listener listener) {
    open.put(socket.getId(), listener);
  }

  public void remove(Session socket) {
    open.remove(socket.getId());
  }

  /** Tells those who may see it, asking the door once, that something was published. */
  void tell(Activity published) {
    Collection<Listener> signedIn = dismissOthers();
    Set<Long> people = signedIn.stream().map(Listener::personId).collect(Collectors.toSet());
    Set<Long> mayHear = new HashSet<>(audiences.among(people, published.audienceId()));
    String message =
        "{\"content\":" + published.contentId() + ",\"author\":" + published.actorId() + "}";
    signedIn.stream()
        .filter(listener -> mayHear.contains(listener.personId()))
        .forEach(listener -> listener.tell(message));
  }

  /** Pings who is there and lets go of those whose session or account has ended. */
  void look() {
    Collection<Listener> signedIn = dismissOthers();
    Set<Long> active =
        new HashSet<>(
            audiences.active(
                signedIn.stream().map(Listener::personId).collect(Collectors.toSet())));
    for (Listener listener : signedIn) {
      if (active.contains(listener.personId())) {
        listener.ping();
      } else {
        listener.dismiss();
      }
    }
  }

  private Collection<Listener> dismissOthers() {
    open.values().removeIf(listener -> !listener.isOpen());
    open.values().stream().filter(listener -> !listener.isSignedIn()).forEach(Listener::dismiss);
    return open.values().stream().filter(Listener::isSignedIn).toList();
  }
}
