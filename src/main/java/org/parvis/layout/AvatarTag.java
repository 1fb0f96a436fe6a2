package org.parvis.layout;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.parvis.person.Portrayed;

/** {@code <parvis:avatar>}: one component that writes one element, as streams show a hundred. */
@FacesComponent("org.parvis.layout.Avatar")
public class AvatarTag extends UIComponentBase {

  @Override
  public String getFamily() {
    return "org.parvis.layout";
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    Object size = getAttributes().get("size");
    String style = size == null ? "avatar" : "avatar " + size;
    if (getValueExpression("person") == null) {
      drawViewer(context, new Own(style));
    } else if (getAttributes().get("person") instanceof Portrayed person) {
      draw(context, person, style);
    }
  }

  private static void drawViewer(FacesContext context, Own own) throws IOException {
    if (Making.current() == null) {
      own.write(context);
    } else {
      Making.current().leave(context, own);
    }
  }

  /** The face of whoever looks. */
  private record Own(String style) implements Fragment.Hole {

    @Override
    public void write(FacesContext faces) throws IOException {
      faces.getResponseWriter().write(Once.of(faces, "avatar " + style, () -> drawOwn(faces)));
    }

    private void drawOwn(FacesContext faces) throws IOException {
      draw(
          faces,
          faces.getApplication().evaluateExpressionGet(faces, "#{viewer}", Portrayed.class),
          style);
    }
  }

  private static void draw(FacesContext context, Portrayed person, String style)
      throws IOException {
    if (person.portrait() == null) {
      drawInitials(context.getResponseWriter(), Initials.of(person.id(), person.name()), style);
    } else {
      drawPortrait(context, person.portrait(), style);
    }
  }

  private static void drawInitials(ResponseWriter writer, Initials initials, String style)
      throws IOException {
    writer.startElement("span", null);
    writer.writeAttribute("class", style + " hue-" + initials.hue(), null);
    writer.writeAttribute("aria-hidden", "true", null);
    writer.writeText(initials.letters(), null);
    writer.endElement("span");
  }

  private static void drawPortrait(FacesContext context, String hash, String style)
      throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("img", null);
    writer.writeAttribute("class", style, null);
    writer.writeAttribute("alt", "", null);
    writer.writeAttribute("loading", "lazy", null);
    writer.writeAttribute(
        "src",
        context.getExternalContext().getRequestContextPath()
            + "/portrait/"
            + hash
            + side(style)
            + ".jpg",
        null);
    writer.endElement("img");
  }

  /** Twice as many pixels as the style shows, for dense screens. */
  private static String side(String style) {
    return style.endsWith(" l") ? "-256" : "-96";
  }
}
