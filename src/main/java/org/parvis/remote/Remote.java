package org.parvis.remote;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.eclipse.microprofile.config.Config;

/**
 * Reads what stands on other servers, and only on those that everyone on the internet reaches: a
 * link that a colleague types must not make the portal ask the company's own machines.
 *
 * <p>The name is resolved here, each address is looked at, and the connection goes to the very
 * address that was looked at; again for each redirection.
 */
@ApplicationScoped
public class Remote {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_REDIRECTIONS = 5;
  private static final int LONGEST_ADDRESS = 2000;
  private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> LATER = Set.of(408, 425, 429);

  /** Finds the addresses of a name. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /** The ports and the names that the administrator, or a test, allows. */
  interface Allowed {

    Set<Integer> ports();

    /** Names that may be this very computer. */
    Set<String> loopback();
  }

  private final Resolver resolver;
  private final Allowed allowed;
  private final Duration patience;
  private ScheduledExecutorService watch;
  private final CloseableHttpClient client;

  @Resource private ManagedScheduledExecutorService managed;

  /** For the container's proxy. */
  protected Remote() {
    this.resolver = null;
    this.allowed = null;
    this.patience = null;
    this.client = null;
  }

  @Inject
  public Remote(Config config) {
    this(InetAddress::getAllByName, new Settings(config), PATIENCE, null);
  }

  Remote(Resolver resolver, Allowed allowed, Duration patience, ScheduledExecutorService watch) {
    this.resolver = resolver;
    this.allowed = allowed;
    this.patience = patience;
    this.watch = watch;
    this.client = RemoteClient.with(this::checked);
  }

  @PreDestroy
  void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  /**
   * What stands at this address, or where it leads to.
   *
   * @param accepted the only types that are read
   * @param most bytes that are read of it
   * @throws RemoteRefused if it is not asked, or its answer is not taken, now or ever
   * @throws IOException if there is no answer, which may change
   */
  public Fetched get(URI address, Set<String> accepted, int most) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    URI next = address;
    for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
      Step step = ask(next, accepted, most, deadline);
      if (step.fetched() != null) {
        return step.fetched();
      }
      next = step.next();
    }
    throw new RemoteRefused("More than " + MOST_REDIRECTIONS + " redirections");
  }

  /** Either an answer, or where it is. */
  private record Step(Fetched fetched, URI next) {}

  private Step ask(URI address, Set<String> accepted, int most, long deadline) throws IOException {
    refuseOddAddress(address);
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      throw new IOException("No answer in time");
    }
    HttpGet get = new HttpGet(address);
    get.setHeader("Accept", String.join(", ", accepted));
    ScheduledFuture<?> end = watch().schedule(get::cancel, left, TimeUnit.NANOSECONDS);
    try {
      return step(address, client.executeOpen(null, get, null), accepted, most);
    } catch (IOException failed) {
      throw orRefusal(failed);
    } finally {
      // Nothing more is read of an answer, however much it holds; closing it would do so.
      get.cancel();
      end.cancel(false);
    }
  }

  private static IOException orRefusal(IOException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof Closed closed) {
        throw new RemoteRefused(closed.getMessage());
      }
    }
    return failed;
  }

  private static Step step(URI address, ClassicHttpResponse answer, Set<String> accepted, int most)
      throws IOException {
    int status = answer.getCode();
    if (REDIRECTIONS.contains(status)) {
      Header location = answer.getFirstHeader("Location");
      if (location == null) {
        throw new RemoteRefused("A redirection to nowhere");
      }
      return new Step(null, resolved(address, location.getValue()));
    }
    if (status >= 500 || LATER.contains(status)) {
      throw new IOException("Status " + status);
    }
    if (status != 200 || answer.getEntity() == null) {
      throw new RemoteRefused("Status " + status);
    }
    return new Step(body(address, answer.getEntity(), accepted, most), null);
  }

  private static Fetched body(URI address, HttpEntity entity, Set<String> accepted, int most)
      throws IOException {
    ContentType type = ContentType.parseLenient(entity.getContentType());
    String name = type == null ? "" : type.getMimeType().toLowerCase(Locale.ROOT);
    if (!accepted.contains(name)) {
      throw new RemoteRefused("Type " + name);
    }
    byte[] read = entity.getContent().readNBytes(most + 1);
    boolean whole = read.length <= most;
    return new Fetched(
        address, name, type.getCharset(), whole ? read : Arrays.copyOf(read, most), whole);
  }

  private static URI resolved(URI address, String location) {
    try {
      return address.resolve(location.strip());
    } catch (IllegalArgumentException nonsense) {
      throw new RemoteRefused("A redirection to no address");
    }
  }

  private void refuseOddAddress(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean isWeb = scheme.equals("http") || scheme.equals("https");
    if (!isWeb
        || address.getHost() == null
        || address.getRawUserInfo() != null
        || address.toString().length() > LONGEST_ADDRESS) {
      throw new RemoteRefused("No address of the web");
    }
    int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
    if (!allowed.ports().contains(port) && !isNamedForLoopback(address.getHost())) {
      throw new RemoteRefused("Port " + port);
    }
  }

  /**
   * The addresses of a name, if all of them are public: a name that mixes them is up to no good.
   */
  private InetAddress[] checked(String host) throws UnknownHostException {
    InetAddress[] found = resolver.resolve(host);
    for (InetAddress address : found) {
      boolean isAllowed =
          PublicAddress.isPublic(address)
              || address.isLoopbackAddress() && isNamedForLoopback(host);
      if (!isAllowed) {
        throw new Closed("An address that is not public");
      }
    }
    return found;
  }

  private boolean isNamedForLoopback(String host) {
    return allowed.loopback().contains(host.toLowerCase(Locale.ROOT));
  }

  private ScheduledExecutorService watch() {
    return watch == null ? managed : watch;
  }

  /** A name with an address that is not asked; the client passes on only failures of this sort. */
  private static final class Closed extends UnknownHostException {

    private static final long serialVersionUID = 1;

    Closed(String reason) {
      super(reason);
    }
  }

  /** What stands in the settings, read at each use. */
  private record Settings(Config config) implements Allowed {

    @Override
    public Set<Integer> ports() {
      return Arrays.stream(
              config
                  .getOptionalValue("parvis.remote.ports", String.class)
                  .orElse("80,443")
                  .split("[\\s,]+"))
          .map(Integer::valueOf)
          .collect(Collectors.toSet());
    }

    @Override
    public Set<String> loopback() {
      return Set.of(
          config
              .getOptionalValue("parvis.remote.loopback", String.class)
              .orElse("")
              .toLowerCase(Locale.ROOT)
              .split("[\\s,]+"));
    }
  }
}
