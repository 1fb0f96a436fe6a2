package org.parvis.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server as the administrator has set it: by its address, or as a session of Payara. */
@ApplicationScoped
public class MailServer {

  private static final Logger LOG = Logger.getLogger(MailServer.class.getName());
  private static final String PREFIX = "mail.";
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "30000";

  @Inject
  @ConfigProperty(name = "parvis.mail.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "parvis.mail.port")
  private Optional<Integer> port;

  @Inject
  @ConfigProperty(name = "parvis.mail.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "parvis.mail.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "parvis.mail.tls", defaultValue = "starttls")
  private String tls;

  @Inject
  @ConfigProperty(name = "parvis.mail.from")
  private Optional<String> from;

  @Inject
  @ConfigProperty(name = "parvis.mail.session")
  private Optional<String> jndiName;

  @Inject
  @ConfigProperty(name = "parvis.url")
  private Optional<URI> url;

  @PostConstruct
  void sayOnce() {
    if (!isOn()) {
      LOG.info(
          "Parvis sends no mail: it needs parvis.url and either parvis.mail.host or"
              + " parvis.mail.session");
    }
  }

  /** Whether mail can be sent, and its links lead somewhere. */
  boolean isOn() {
    return url.isPresent() && (host.isPresent() || jndiName.isPresent());
  }

  /** The address of the portal, without a slash at its end. */
  String portal() {
    return url.map(it -> it.toString().replaceAll("/+$", "")).orElse("");
  }

  /** Where mail goes, for administrators. */
  String place() {
    return jndiName.orElseGet(() -> host.orElse("") + ":" + port());
  }

  /**
   * An open way to the server.
   *
   * @throws ServerAway if there is none now
   */
  Way open() throws ServerAway {
    try {
      Session session = session();
      Transport transport =
          jndiName.isPresent() ? session.getTransport() : session.getTransport(protocol());
      if (jndiName.isPresent()) {
        transport.connect();
      } else {
        transport.connect(host.orElseThrow(), port(), user.orElse(null), password.orElse(null));
      }
      return new Way(session, transport, sender(session));
    } catch (MessagingException | NamingException | RuntimeException away) {
      throw new ServerAway(away);
    }
  }

  private Session session() throws NamingException {
    if (jndiName.isPresent()) {
      return (Session) new InitialContext().lookup(jndiName.get());
    }
    Properties settings = new Properties();
    String prefix = PREFIX + protocol() + ".";
    settings.setProperty(PREFIX + "transport.protocol", protocol());
    settings.setProperty(prefix + "auth", Boolean.toString(user.isPresent()));
    settings.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
    settings.setProperty(prefix + "timeout", ANSWER_MILLIS);
    settings.setProperty(prefix + "writetimeout", ANSWER_MILLIS);
    settings.setProperty(prefix + "ssl.checkserveridentity", "true");
    settings.setProperty(prefix + "starttls.enable", Boolean.toString(!tls.equals("none")));
    settings.setProperty(prefix + "starttls.required", Boolean.toString(tls.equals("starttls")));
    return Session.getInstance(settings);
  }

  private String protocol() {
    return tls.equals("tls") ? "smtps" : "smtp";
  }

  private int port() {
    int usual = tls.equals("tls") ? 465 : tls.equals("none") ? 25 : 587;
    return port.orElse(usual);
  }

  private InternetAddress sender(Session session) throws AddressException {
    String given = from.orElseGet(() -> session.getProperty(PREFIX + "from"));
    if (given == null) {
      return new InternetAddress("parvis@" + url.map(URI::getHost).orElse("localhost"));
    }
    return new InternetAddress(given, true);
  }

  /** A failure in words for an administrator: the innermost reason. */
  static String words(Throwable failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last.getClass().getSimpleName() + ": " + last.getMessage();
  }

  /** A connection, for several mails. */
  final class Way implements AutoCloseable {

    private final Session session;
    private final Transport transport;
    private final InternetAddress sender;

    private Way(Session session, Transport transport, InternetAddress sender) {
      this.session = session;
      this.transport = transport;
      this.sender = sender;
    }

    /**
     * Gives one mail to the server.
     *
     * @throws Refused if it does not take this one
     * @throws ServerAway if it has gone
     */
    void send(long id, Envelope envelope, Date date) throws Refused, ServerAway {
      Message message;
      try {
        message = new Message(session, sender, envelope, messageId(id), date);
      } catch (MessagingException | IllegalArgumentException unsendable) {
        throw new Refused(unsendable, true);
      }
      try {
        transport.sendMessage(message, message.getAllRecipients());
      } catch (SendFailedException refused) {
        boolean unknown =
            refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
        throw new Refused(refused, unknown);
      } catch (MessagingException failed) {
        if (transport.isConnected()) {
          throw new Refused(failed, false);
        }
        throw new ServerAway(failed);
      }
    }

    private String messageId(long id) {
      String domain = url.map(URI::getHost).orElse("localhost");
      return "<parvis." + id + "@" + domain + ">";
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException gone) {
        LOG.log(Level.FINE, "The mail server was gone already", gone);
      }
    }
  }
}
