package org.parvis.security.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Faces form as a page has sent it, to be filled and sent back by bare HTTP. */
final class Form {

  private static final Pattern INPUT = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

  private final String id;
  private final Map<String, String> fields = new HashMap<>();

  private Form(String id, String page) {
    this.id = id;
    Matcher input = INPUT.matcher(markup(id, page));
    while (input.find()) {
      Matcher name = NAME.matcher(input.group());
      Matcher value = VALUE.matcher(input.group());
      if (name.find()) {
        fields.put(name.group(1), value.find() ? value.group(1) : "");
      }
    }
  }

  static Form in(String page, String id) {
    return new Form(id, page);
  }

  Form with(String field, String value) {
    fields.put(id + ":" + field, value);
    return this;
  }

  /** Another field than the form has. */
  Form withForeign(String name, String value) {
    fields.put(name, value);
    return this;
  }

  Map<String, String> sentBy(String button) {
    fields.put(id + ":" + button, "");
    return fields;
  }

  /** The whole names of the buttons whose id ends so, in the order of the page. */
  static List<String> buttons(String page, String end) {
    return Pattern.compile("<button id=\"([^\"]*:" + end + ")\"")
        .matcher(page)
        .results()
        .map(button -> button.group(1))
        .toList();
  }

  private static String markup(String id, String page) {
    Matcher form =
        Pattern.compile("<form id=\"" + id + "\".*?</form>", Pattern.DOTALL).matcher(page);
    if (!form.find()) {
      throw new IllegalStateException("No form " + id + " in " + page);
    }
    return form.group();
  }
}
