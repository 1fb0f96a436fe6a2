package org.parvis.directory;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** The way to the server of the directory: nothing secret leaves on a line that others can read. */
final class DirectoryServer {

  private static final int CONNECT_MILLIS = 10_000;
  private static final int ANSWER_MILLIS = 60_000;
  private static final int LARGEST_ENTRY = 64 * 1024 * 1024;
  private static final Set<String> WAYS = Set.of("starttls", "none");

  private final DirectorySettings settings;
  private final SSLContext trust;

  /** Trusts the authorities that the domain trusts. */
  DirectoryServer(DirectorySettings settings) {
    this(settings, usual());
  }

  DirectoryServer(DirectorySettings settings, SSLContext trust) {
    this.settings = settings;
    this.trust = trust;
  }

  /**
   * An open line on which one may ask.
   *
   * @throws Unread if there is none
   */
  LDAPConnection open() throws Unread {
    URI url = url();
    boolean tls = url.getScheme().equalsIgnoreCase("ldaps");
    LDAPConnection line =
        tls
            ? new LDAPConnection(trust.getSocketFactory(), options())
            : new LDAPConnection(options());
    try {
      int port = url.getPort() > 0 ? url.getPort() : tls ? 636 : 389;
      line.connect(host(url), port, CONNECT_MILLIS);
      if (!tls && isProtected(url)) {
        protect(line);
      }
      if (settings.user().isPresent()) {
        line.bind(new SimpleBindRequest(settings.user().get(), password()));
      }
      return line;
    } catch (LDAPException failed) {
      line.close();
      throw Unread.opening(failed);
    } catch (Unread failed) {
      line.close();
      throw failed;
    }
  }

  private static LDAPConnectionOptions options() {
    LDAPConnectionOptions options = new LDAPConnectionOptions();
    options.setConnectTimeoutMillis(CONNECT_MILLIS);
    options.setResponseTimeoutMillis(ANSWER_MILLIS);
    options.setFollowReferrals(false);
    options.setUseSynchronousMode(true);
    options.setMaxMessageSize(LARGEST_ENTRY);
    options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
    return options;
  }

  private void protect(LDAPConnection line) throws Unread {
    try {
      ExtendedResult answer = line.processExtendedOperation(new StartTLSExtendedRequest(trust));
      if (answer.getResultCode() != ResultCode.SUCCESS) {
        throw new Unread(Trouble.UNPROTECTED, "StartTLS: " + answer.getResultCode().getName());
      }
    } catch (LDAPException failed) {
      Unread why = Unread.opening(failed);
      boolean offered = why.trouble() == Trouble.CERTIFICATE;
      boolean there = why.trouble() != Trouble.UNREACHABLE;
      throw offered || !there ? why : new Unread(Trouble.UNPROTECTED, why.detail());
    }
  }

  /** Without one, many servers take a name for nobody in particular, and show nobody anything. */
  private String password() throws Unread {
    return settings
        .password()
        .filter(it -> !it.isEmpty())
        .orElseThrow(() -> new Unread(Trouble.SETTINGS, "parvis.directory.password"));
  }

  private URI url() throws Unread {
    try {
      URI url = new URI(settings.url());
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      if (url.getHost() != null && Set.of("ldap", "ldaps").contains(scheme)) {
        return url;
      }
    } catch (URISyntaxException unreadable) {
      throw new Unread(Trouble.SETTINGS, "parvis.directory.url");
    }
    throw new Unread(Trouble.SETTINGS, "parvis.directory.url");
  }

  private boolean isProtected(URI url) throws Unread {
    String way = settings.tls().orElse(isHere(host(url)) ? "none" : "starttls").strip();
    if (!WAYS.contains(way)) {
      throw new Unread(Trouble.SETTINGS, "parvis.directory.tls");
    }
    return way.equals("starttls");
  }

  private static String host(URI url) {
    return url.getHost().replaceAll("[\\[\\]]", "");
  }

  /** By its name alone: what a name server says could be another one’s word. */
  private static boolean isHere(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
  }

  private static SSLContext usual() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
