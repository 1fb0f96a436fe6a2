package org.parvis.layout;

import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * {@code <parvis:fresh>}: a hidden field whose value is asked for anew in each request that writes
 * the fragment around it, such as the token of a form. The value may not speak of the row; the tail
 * may, in letters, digits and hyphens.
 */
@FacesComponent("org.parvis.layout.Fresh")
public class FreshTag extends UIComponentBase {

  private static final Pattern PLAIN = Pattern.compile("[\\w-]*");

  @Override
  public String getFamily() {
    return "org.parvis.layout";
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    String name = (String) getAttributes().get("name");
    String tail = Objects.toString(getAttributes().get("tail"), "");
    if (!PLAIN.matcher(tail).matches()) {
      throw new IllegalArgumentException("Not a tail of letters, digits and hyphens: " + tail);
    }
    Field field = new Field(name, getValueExpression("value"), tail);
    if (Making.current() == null) {
      field.write(faces);
    } else {
      Making.current().leave(faces, field);
    }
  }

  private record Field(String name, ValueExpression value, String tail) implements Fragment.Hole {

    private static final String END = "\" />";

    @Override
    public void write(FacesContext faces) throws IOException {
      String field = Once.of(faces, name + value.getExpressionString(), () -> draw(faces));
      if (!tail.isEmpty()) {
        field = field.substring(0, field.lastIndexOf('"')) + tail + END;
      }
      faces.getResponseWriter().write(field);
    }

    private void draw(FacesContext faces) throws IOException {
      ResponseWriter writer = faces.getResponseWriter();
      writer.startElement("input", null);
      writer.writeAttribute("type", "hidden", null);
      writer.writeAttribute("name", name, null);
      writer.writeAttribute(
          "value", Objects.toString(value.getValue(faces.getELContext()), ""), null);
      writer.endElement("input");
    }
  }
}
