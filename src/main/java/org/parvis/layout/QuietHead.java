package org.parvis.layout;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.primefaces.renderkit.HeadRenderer;

/** The head of PrimeFaces, but plain on pages that use none of its components. */
public class QuietHead extends HeadRenderer {

  @Override
  public void encodeBegin(FacesContext context, UIComponent head) throws IOException {
    List<UIComponent> resources =
        List.copyOf(context.getViewRoot().getComponentResources(context, "head"));
    if (resources.stream().anyMatch(QuietHead::isOfPrimeFaces)) {
      super.encodeBegin(context, head);
    } else {
      context.getResponseWriter().startElement("head", head);
      for (UIComponent resource : resources) {
        resource.encodeAll(context);
      }
    }
  }

  private static boolean isOfPrimeFaces(UIComponent resource) {
    return "primefaces".equals(resource.getAttributes().get("library"));
  }
}
