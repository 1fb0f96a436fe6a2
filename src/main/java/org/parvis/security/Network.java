package org.parvis.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike, as in {@code 10.1.0.0/16}; one address is a network of its own.
 *
 * @param bits how many of them count
 */
record Network(InetAddress first, int bits) {

  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** The network that is written so; empty for anything else. */
  static Optional<Network> of(String text) {
    String[] parts = text.strip().split("/", 2);
    return address(parts[0])
        .map(first -> new Network(first, parts.length == 1 ? all(first) : bits(parts[1])))
        .filter(network -> network.bits >= 0 && network.bits <= all(network.first));
  }

  /** The address that is written so, with or without a port; names are not looked up. */
  static Optional<InetAddress> address(String text) {
    String bare = text.strip().replaceAll("\"|%.*", "");
    if (bare.startsWith("[")) {
      bare = bare.replaceAll("^\\[|].*", "");
    } else if (bare.indexOf(':') == bare.lastIndexOf(':')) {
      bare = bare.replaceAll(":\\d+$", "");
    }
    if (!IPV4.matcher(bare).matches() && !IPV6.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException nonsense) {
      return Optional.empty();
    }
  }

  boolean holds(InetAddress address) {
    byte[] one = first.getAddress();
    byte[] other = address.getAddress();
    if (one.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 128 >> bit % 8;
      if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static int all(InetAddress address) {
    return address.getAddress().length * 8;
  }

  private static int bits(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
  }
}
