package org.parvis.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down those who guess, on every way in.
 *
 * <p>Wrong tries are counted for an account as tried from one address, so that nobody can lock its
 * person out from elsewhere, and for the address whatever it tries. Ten are free, one is forgiven a
 * minute. It forgets the oldest when it holds too many.
 */
@ApplicationScoped
public class Throttle {

  private static final int MOST_WAYS = 20_000;
  private static final int LONGEST_ACCOUNT = 254;
  private static final String WHATEVER = "";
  private static final String LINK = "link";

  private final Map<Way, Tries> tries =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Way, Tries> eldest) {
          return size() > MOST_WAYS;
        }
      };

  private Clock clock;

  protected Throttle() {}

  @Inject
  public Throttle(Clock clock) {
    this.clock = clock;
  }

  private record Way(String address, String account) {
    Duration longestWait() {
      return account.equals(WHATEVER) ? Duration.ofMinutes(1) : Duration.ofMinutes(15);
    }
  }

  /**
   * Counts a try, before it is known whether it is right.
   *
   * @param address as {@link Proxies} has it, never as a header alone claims
   * @throws TooManyTries if it has to wait, right or wrong
   */
  public synchronized void count(String address, String account) {
    Instant now = clock.instant();
    Way one = way(address, account);
    Way all = way(address, WHATEVER);
    Duration wait = longer(waitOf(one, now), waitOf(all, now));
    if (wait.compareTo(Duration.ZERO) > 0) {
      boolean first = !at(one, now).told();
      tries.put(one, at(one, now).toldToWait());
      throw new TooManyTries(wait, first);
    }
    tries.put(one, at(one, now).plus(1, now));
    tries.put(all, at(all, now).plus(1, now));
  }

  /** A try from somewhere that names no account: a link. */
  public void count(String address) {
    count(address, LINK);
  }

  /**
   * The try that was counted last was right: the account is free again, and its address gets back
   * this try and one of its neighbours' mistakes.
   */
  public void forgive(String address, String account) {
    giveBack(address, account, 2);
  }

  /**
   * The link that was counted last was good, which costs its holder nothing: only it is given back.
   */
  public void forgive(String address) {
    giveBack(address, LINK, 1);
  }

  private synchronized void giveBack(String address, String account, int tried) {
    Instant now = clock.instant();
    tries.remove(way(address, account));
    Way all = way(address, WHATEVER);
    tries.put(all, at(all, now).plus(-tried, now));
  }

  synchronized int size() {
    return tries.size();
  }

  private Tries at(Way way, Instant now) {
    return tries.getOrDefault(way, new Tries(0, now, false));
  }

  private Duration waitOf(Way way, Instant now) {
    return at(way, now).waitAt(now, way.longestWait());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Way way(String address, String account) {
    String name = account.strip().toLowerCase(Locale.ROOT);
    return new Way(network(address), name.substring(0, Math.min(name.length(), LONGEST_ACCOUNT)));
  }

  /** An IPv4 address, or the half of an IPv6 address that its holder does not choose. */
  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }
}
