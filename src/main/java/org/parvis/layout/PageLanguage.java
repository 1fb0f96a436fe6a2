package org.parvis.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.parvis.person.Language;
import org.parvis.person.Viewer;

/** The language of this answer: the viewer's choice, else the browser's first that we speak. */
@RequestScoped
public class PageLanguage {

  @Inject private Viewer viewer;
  @Inject private HttpServletRequest request;

  public Locale locale() {
    return language().locale();
  }

  private Language language() {
    if (viewer != null && viewer.language() != null) {
      return viewer.language();
    }
    return request.getHeader("Accept-Language") == null
        ? Language.EN
        : firstSpoken(Collections.list(request.getLocales()));
  }

  static Language firstSpoken(List<Locale> wanted) {
    return wanted.stream()
        .flatMap(locale -> Language.of(locale).stream())
        .findFirst()
        .orElse(Language.EN);
  }
}
