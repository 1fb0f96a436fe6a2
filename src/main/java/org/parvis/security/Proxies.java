package org.parvis.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The reverse proxies that the administrator trusts to say where a request comes from. From anyone
 * else {@code X-Forwarded-For} is a claim, and changes nothing.
 */
@ApplicationScoped
public class Proxies {

  private static final Logger LOG = Logger.getLogger(Proxies.class.getName());
  private static final String HEADER = "X-Forwarded-For";

  private List<Network> trusted;

  protected Proxies() {}

  /**
   * @param trusted setting {@code parvis.proxies}: addresses and networks, nobody unless set
   */
  @Inject
  public Proxies(@ConfigProperty(name = "parvis.proxies") Optional<String> trusted) {
    this.trusted = trusted.stream().flatMap(Proxies::entries).flatMap(Proxies::network).toList();
  }

  /** The address of whoever sent this, as the last one says who is not a trusted proxy. */
  public String addressOf(HttpServletRequest request) {
    return trusted.isEmpty()
        ? request.getRemoteAddr()
        : addressOf(request.getRemoteAddr(), Collections.list(request.getHeaders(HEADER)));
  }

  String addressOf(String connected, List<String> forwarded) {
    List<String> hops = forwarded.stream().flatMap(Proxies::entries).toList();
    String address = connected;
    for (int hop = hops.size() - 1; hop >= 0 && isTrusted(address); hop--) {
      Optional<InetAddress> before = Network.address(hops.get(hop));
      if (before.isEmpty()) {
        return address;
      }
      address = before.get().getHostAddress();
    }
    return address;
  }

  private boolean isTrusted(String address) {
    return Network.address(address)
        .filter(it -> trusted.stream().anyMatch(network -> network.holds(it)))
        .isPresent();
  }

  private static Stream<String> entries(String list) {
    return Stream.of(list.split(","));
  }

  private static Stream<Network> network(String text) {
    Optional<Network> network = Network.of(text);
    if (network.isEmpty()) {
      LOG.log(Level.SEVERE, "parvis.proxies: \"{0}\" is no address and is not trusted", text);
    }
    return network.stream();
  }
}
