package org.parvis.notification;

import java.util.Locale;
import org.parvis.mail.Letter;
import org.parvis.person.Language;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.shared.Wording;

/** Someone to whom a letter is written: as a viewer, with an address and a language. */
record Correspondent(Viewer viewer, String address, Language language) {

  static Correspondent of(Person person) {
    Viewer viewer = person.viewer();
    Language chosen =
        viewer
            .chosenLanguage()
            .orElseGet(() -> Language.of(Locale.getDefault()).orElse(Language.EN));
    return new Correspondent(viewer, person.email(), chosen);
  }

  Wording wording() {
    return Wording.in(language.locale());
  }

  Letter letter(String subject) {
    return Letter.to(new Letter.Addressee(address, viewer.name(), language), subject);
  }
}
