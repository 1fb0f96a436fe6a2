package org.parvis.content.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import org.parvis.content.Kept;
import org.parvis.shared.MessageKey;

/** An act that was refused: why, in the reader's language, and what is kept of it. */
@Named
@RequestScoped
public class ContentRefused {

  @Inject private Kept kept;
  @Inject private FacesContext faces;

  public String getReason() {
    ResourceBundle words = faces.getApplication().getResourceBundle(faces, "m");
    Object[] arguments =
        Arrays.stream(kept.refusal().arguments())
            .map(it -> it instanceof MessageKey message ? words.getString(message.key()) : it)
            .toArray();
    String pattern = words.getString(kept.refusal().messageKey());
    return new MessageFormat(pattern, faces.getViewRoot().getLocale()).format(arguments);
  }

  public Kept getKept() {
    return kept;
  }
}
