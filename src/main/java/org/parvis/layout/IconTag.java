package org.parvis.layout;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** {@code <parvis:icon>}: a decorative icon of {@code theme/icons.svg}. */
@FacesComponent("org.parvis.layout.Icon")
public class IconTag extends UIComponentBase {

  private static final String SPRITE = IconTag.class.getName();

  @Override
  public String getFamily() {
    return "org.parvis.layout";
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("svg", null);
    writer.writeAttribute("class", "icon", null);
    writer.writeAttribute("aria-hidden", "true", null);
    writer.startElement("use", null);
    writer.writeAttribute("href", sprite(context) + "#" + getAttributes().get("name"), null);
    writer.endElement("use");
    writer.endElement("svg");
  }

  private static String sprite(FacesContext context) {
    return (String)
        context
            .getAttributes()
            .computeIfAbsent(
                SPRITE,
                once ->
                    context
                        .getApplication()
                        .getResourceHandler()
                        .createResource("icons.svg", "theme")
                        .getRequestPath());
  }
}
