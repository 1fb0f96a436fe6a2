package org.parvis.content.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.parvis.shared.MessageKey;
import org.parvis.shared.Refusal;

/** An act that was refused: why, and everything that was typed. */
@Named
@RequestScoped
public class ContentRefused {

  private final Map<String, String> fields = new LinkedHashMap<>();
  private Refusal refusal;
  private String address;
  private String name;
  private String text;
  private String current;

  /** What was sent with the act, so that it can be sent again: the text under its field's name. */
  public void keep(String newName, String typed, Map<String, String> otherFields) {
    name = newName;
    text = typed;
    fields.putAll(otherFields);
  }

  /**
   * What someone else's change has made of it.
   *
   * @param html harmless
   */
  public void insteadIs(String html, int version) {
    current = html;
    fields.put("version", Integer.toString(version));
  }

  void because(Refusal newRefusal, String sentTo) {
    refusal = newRefusal;
    address = sentTo;
  }

  /** Why, in the reader's language. */
  public String reason() {
    FacesContext faces = FacesContext.getCurrentInstance();
    ResourceBundle words = faces.getApplication().getResourceBundle(faces, "m");
    if (refusal == null) {
      return words.getString("shared.notFound");
    }
    Object[] arguments =
        Arrays.stream(refusal.arguments())
            .map(it -> it instanceof MessageKey message ? words.getString(message.key()) : it)
            .toArray();
    return new MessageFormat(words.getString(refusal.messageKey()), faces.getViewRoot().getLocale())
        .format(arguments);
  }

  public String name() {
    return name;
  }

  /** The typed text, null if none was sent. */
  public String text() {
    return text;
  }

  /** What it says now, where both texts matter; null elsewhere. */
  public String current() {
    return current;
  }

  public String version() {
    return fields.get("version");
  }

  public List<Map.Entry<String, String>> fields() {
    return List.copyOf(fields.entrySet());
  }

  /** Where the form was sent to. */
  public String address() {
    return address;
  }
}
