package org.parvis.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parvis.security.Badge;
import org.parvis.security.Entries;

/** Everyone who has a page open on this server. */
@ApplicationScoped
public class Listeners {

  @Inject private Entries entries;

  private final Map<String, Listener> open = new ConcurrentHashMap<>();

  protected Listeners() {}

  Listeners(Entries entries) {
    this.entries = entries;
  }

  public void add(Session socket, Listener listener) {
    open.put(socket.getId(), listener);
  }

  public void remove(Session socket) {
    open.remove(socket.getId());
  }

  public Optional<Listener> of(Session socket) {
    return Optional.ofNullable(open.get(socket.getId()));
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** Lets go of those whose session has ended, by whatever ended it. */
  void look() {
    look(System.nanoTime());
  }

  void look(long nanoTime) {
    open.values().removeIf(listener -> !listener.isOpen());
    open.values().forEach(listener -> listener.letGo(nanoTime));
    signedIn(listener -> true);
  }

  void beat() {
    open.values().forEach(listener -> listener.tell(Message.BEAT));
  }

  /** Those of these whose session goes on; the others are dismissed. */
  Collection<Listener> signedIn(Predicate<Listener> asked) {
    List<Listener> all =
        open.values().stream().filter(page -> !page.isDismissed()).filter(asked).toList();
    Map<Listener, Badge> shown = new HashMap<>();
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
