package org.parvis.layout;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Markup that is alike wherever it stands in one answer: it is written once and then repeated. */
final class Once {

  private Once() {}

  /**
   * @param name the same for what looks the same
   * @param work writes it, to the response writer of these faces
   */
  static String of(FacesContext faces, String name, Making.Work work) throws IOException {
    Map<Object, Object> attributes = faces.getAttributes();
    String key = Once.class.getName() + name;
    String known = (String) attributes.get(key);
    if (known == null) {
      StringWriter text = new StringWriter();
      Making.into(text, faces, work);
      known = text.toString();
      attributes.put(key, known);
    }
    return known;
  }
}
