package org.parvis.mail;

/** What goes over the wire: one letter with both forms of its text. */
record Envelope(Letter.Addressee to, String subject, String text, String html, String unsubscribe) {

  static Envelope of(Letter letter) {
    return new Envelope(
        letter.to(), letter.subject(), letter.text(), letter.html(), letter.unsubscribe());
  }
}
