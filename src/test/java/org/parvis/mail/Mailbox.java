package org.parvis.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;

/** A mail server that listens where the portal sends its mail, for the time of a test. */
public final class Mailbox implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 20_000;
  private static final long LOOK_MILLIS = 100;

  private final GreenMail server;

  private Mailbox(int port) {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  public static Mailbox at(int port) {
    return new Mailbox(port);
  }

  /** What has arrived for this address. */
  public List<MimeMessage> of(String address) {
    return Stream.of(server.getReceivedMessages()).filter(mail -> isTo(mail, address)).toList();
  }

  /** The mail for this address, as soon as one has arrived. */
  public MimeMessage await(String address, Runnable meanwhile) {
    return await(address, 1, meanwhile).get(0);
  }

  /** The mails for this address, as soon as so many have arrived. */
  public List<MimeMessage> await(String address, int number, Runnable meanwhile) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (of(address).size() < number && System.currentTimeMillis() < end) {
      meanwhile.run();
      server.waitForIncomingEmail(LOOK_MILLIS, server.getReceivedMessages().length + 1);
    }
    List<MimeMessage> arrived = of(address);
    if (arrived.size() < number) {
      throw new AssertionError(arrived.size() + " mails have arrived for " + address);
    }
    return arrived;
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      Address[] all = mail.getAllRecipients();
      return all.length == 1
          && all[0] instanceof InternetAddress one
          && one.getAddress().equals(address);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
