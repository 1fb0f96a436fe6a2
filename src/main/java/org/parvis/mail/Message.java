package org.parvis.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * An envelope in the form of RFC 5322. Its Message-ID is that of its row: should a crash make a
 * mail leave twice, mailboxes know it again.
 */
final class Message extends MimeMessage {

  private static final String CHARSET = StandardCharsets.UTF_8.name();

  private final String messageId;

  /**
   * @throws MessagingException if the address can't be one
   */
  Message(Session session, InternetAddress from, Envelope envelope, String messageId, Date date)
      throws MessagingException {
    super(session);
    this.messageId = messageId;
    setFrom(from);
    setRecipient(RecipientType.TO, address(envelope.to().address(), envelope.to().name()));
    setSubject(envelope.subject(), CHARSET);
    setSentDate(date);
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
    setHeader("Content-Language", envelope.to().language().locale().getLanguage());
    if (envelope.unsubscribe() != null) {
      setHeader("List-Unsubscribe", "<" + envelope.unsubscribe() + ">");
      setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(envelope.text(), "plain"));
    both.addBodyPart(part(envelope.html(), "html"));
    setContent(both);
    saveChanges();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  /** One address and nothing beside it, with the name encoded. */
  static InternetAddress address(String address, String name) throws MessagingException {
    int at = address.lastIndexOf('@');
    String ascii = address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    InternetAddress one = new InternetAddress(ascii, true);
    try {
      one.setPersonal(name == null || name.isBlank() ? null : name, CHARSET);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return one;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, CHARSET, subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }
}
