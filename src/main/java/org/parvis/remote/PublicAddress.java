package org.parvis.remote;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the open internet from all others: the registries of special addresses of
 * IANA, and those under which clouds tell secrets to their machines.
 */
final class PublicAddress {

  private static final List<Block> NOT_IN_IPV4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16/32",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");

  private static final Block GLOBAL_IN_IPV6 = Block.of("2000::/3");

  /** Tunnels and translations (Teredo, 6to4) could lead to any address of IPv4. */
  private static final List<Block> NOT_IN_IPV6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

  private PublicAddress() {}

  static boolean isPublic(InetAddress address) {
    if (address instanceof Inet6Address) {
      return GLOBAL_IN_IPV6.holds(address) && NOT_IN_IPV6.stream().noneMatch(b -> b.holds(address));
    }
    return NOT_IN_IPV4.stream().noneMatch(block -> block.holds(address));
  }

  private static List<Block> blocks(String... blocks) {
    return Stream.of(blocks).map(Block::of).toList();
  }

  /** All addresses that begin with the same bits. */
  private record Block(byte[] start, int bits) {

    static Block of(String text) {
      String[] parts = text.split("/");
      try {
        return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
      } catch (UnknownHostException impossible) {
        throw new IllegalArgumentException(text, impossible);
      }
    }

    boolean holds(InetAddress address) {
      byte[] other = address.getAddress();
      int whole = bits / 8;
      int mask = 0xFF00 >> bits % 8 & 0xFF;
      return other.length == start.length
          && Arrays.equals(start, 0, whole, other, 0, whole)
          && (mask == 0 || (start[whole] & mask) == (other[whole] & mask));
    }
  }
}
