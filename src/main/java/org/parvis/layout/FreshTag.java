package org.parvis.layout;

import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Objects;

/**
 * {@code <parvis:fresh>}: a hidden field whose value is asked for anew in each request that writes
 * the fragment around it, such as the token of a form. The value may not speak of the row; the tail
 * may.
 */
@FacesComponent("org.parvis.layout.Fresh")
public class FreshTag extends UIComponentBase {

  @Override
  public String getFamily() {
    return "org.parvis.layout";
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    String name = (String) getAttributes().get("name");
    String tail = Objects.toString(getAttributes().get("tail"), "");
    Field field = new Field(name, getValueExpression("value"), tail);
    if (Making.current() == null) {
      field.write(faces);
    } else {
      Making.current().leave(faces, field);
    }
  }

  private record Field(String name, ValueExpression value, String tail) implements Fragment.Hole {

    @Override
    public void write(FacesContext faces) throws IOException {
      ResponseWriter writer = faces.getResponseWriter();
      writer.startElement("input", null);
      writer.writeAttribute("type", "hidden", null);
      writer.writeAttribute("name", name, null);
      writer.writeAttribute("value", ask(faces) + tail, null);
      writer.endElement("input");
    }

    /** Once for each request: a page has a hundred forms. */
    private String ask(FacesContext faces) {
      return (String)
          faces
              .getAttributes()
              .computeIfAbsent(
                  FreshTag.class.getName() + value.getExpressionString(),
                  once -> Objects.toString(value.getValue(faces.getELContext()), ""));
    }
  }
}
