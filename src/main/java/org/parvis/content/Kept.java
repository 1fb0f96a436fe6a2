package org.parvis.content;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.shared.Refusal;

/** Everything that was typed and sent with an act, in case it is refused. */
@RequestScoped
public class Kept {

  private final Map<String, String> others = new LinkedHashMap<>();
  private String field;
  private String text;
  private String current;
  private String address;
  private Refusal refusal;
  private String page;

  /**
   * What a form sent.
   *
   * @param newField the name under which it sent the text
   */
  public void keep(String newField, String newText, Map<String, String> otherFields) {
    field = newField;
    text = newText;
    others.putAll(otherFields);
  }

  /**
   * What someone else's change has made of it.
   *
   * @param html harmless
   */
  public void insteadIs(String html, int version) {
    current = html;
    others.put("version", Integer.toString(version));
  }

  /**
   * Where it is shown again without a script, instead of on the page for all acts.
   *
   * @param newPage a file in {@code WEB-INF}
   */
  public void showOn(String newPage) {
    page = newPage;
  }

  /** The act was refused. */
  public void because(Refusal newRefusal, String sentTo) {
    refusal = newRefusal;
    address = sentTo;
  }

  /** Where it is shown again; null for the page for all acts. */
  public String page() {
    return page;
  }

  public Refusal refusal() {
    return refusal;
  }

  /** Where the form was sent to. */
  public String address() {
    return address;
  }

  public String field() {
    return field;
  }

  /** The typed text, null if none was sent. */
  public String text() {
    return text;
  }

  /** What it says now, where both texts matter; null elsewhere. */
  public String current() {
    return current;
  }

  /** The other fields of the form. */
  public Map<String, String> others() {
    return others;
  }
}
