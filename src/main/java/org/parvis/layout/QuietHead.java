package org.parvis.layout;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import org.primefaces.renderkit.HeadRenderer;

/** The head of PrimeFaces with our theme for it; plain on pages that use none of its components. */
public class QuietHead extends HeadRenderer {

  @Override
  public void encodeBegin(FacesContext context, UIComponent head) throws IOException {
    List<UIComponent> resources =
        List.copyOf(context.getViewRoot().getComponentResources(context, "head"));
    if (resources.stream().anyMatch(QuietHead::isOfPrimeFaces)) {
      super.encodeBegin(context, head);
      linkTheme(context);
    } else {
      context.getResponseWriter().startElement("head", head);
      for (UIComponent resource : resources) {
        resource.encodeAll(context);
      }
    }
  }

  private static void linkTheme(FacesContext context) throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("link", null);
    writer.writeAttribute("rel", "stylesheet", null);
    writer.writeAttribute(
        "href",
        context
            .getApplication()
            .getResourceHandler()
            .createResource("primefaces.css", "theme")
            .getRequestPath(),
        null);
    writer.endElement("link");
  }

  private static boolean isOfPrimeFaces(UIComponent resource) {
    return "primefaces".equals(resource.getAttributes().get("library"));
  }
}
