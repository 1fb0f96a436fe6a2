package org.parvis.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.parvis.activity.Activity;
import org.parvis.audience.Audiences;
import org.parvis.security.Badge;
import org.parvis.security.Entries;

/** Everyone who has a page open on this server. */
@ApplicationScoped
public class Listeners {

  @Inject private Audiences audiences;
  @Inject private Entries entries;

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

  /** Lets go of those whose session has ended, by whatever ended it. */
  void look() {
    dismissOthers();
  }

  void ping() {
    open.values().forEach(Listener::ping);
  }

  private Collection<Listener> dismissOthers() {
    open.values().removeIf(listener -> !listener.isOpen());
    Map<Listener, Badge> shown = new HashMap<>();
    Collection<Listener> all = List.copyOf(open.values());
    all.forEach(listener -> listener.badge().ifPresent(badge -> shown.put(listener, badge)));
    Set<Badge> good = entries.good(shown.values());
    Map<Boolean, List<Listener>> signedIn =
        all.stream()
            .collect(
                Collectors.partitioningBy(
                    listener -> shown.containsKey(listener) && good.contains(shown.get(listener))));
    signedIn.get(false).forEach(Listener::dismiss);
    return signedIn.get(true);
  }
}
