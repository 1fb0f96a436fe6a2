package org.parvis.layout;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
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
      known = written(faces, work);
      attributes.put(key, known);
    }
    return known;
  }

  private static String written(FacesContext faces, Making.Work work) throws IOException {
    StringWriter text = new StringWriter();
    ResponseWriter outside = faces.getResponseWriter();
    ResponseWriter inside = outside.cloneWithWriter(text);
    faces.setResponseWriter(inside);
    try {
      work.run();
      inside.flush();
    } finally {
      faces.setResponseWriter(outside);
    }
    return text.toString();
  }
}
