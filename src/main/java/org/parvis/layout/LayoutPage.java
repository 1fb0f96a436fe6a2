package org.parvis.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.parvis.person.Theme;
import org.parvis.person.Viewer;

/** What the shell of every page asks for. */
@Named
@RequestScoped
public class LayoutPage {

  @Inject private Viewer viewer;
  @Inject private PageLanguage language;

  /** For {@code <html lang>}. */
  public String language() {
    return locale().getLanguage();
  }

  public Locale locale() {
    return language.locale();
  }

  /** For {@code <html data-theme>}: light, dark or system. */
  public String theme() {
    Theme chosen = viewer == null ? Theme.SYSTEM : viewer.theme();
    return chosen.name().toLowerCase(Locale.ROOT);
  }
}
