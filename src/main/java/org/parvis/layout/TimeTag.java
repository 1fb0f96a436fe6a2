package org.parvis.layout;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * {@code <parvis:time>}: when something happened. The server writes it in the {@link ReaderZone};
 * {@code script/time.js} tells it that zone, and keeps the words fresh; but for what is still to
 * come, which is said exactly, or as how long it is until then.
 */
@FacesComponent("org.parvis.layout.Moment")
public class TimeTag extends UIComponentBase {

  @Override
  public String getFamily() {
    return "org.parvis.layout";
  }

  @Override
  public void encodeBegin(FacesContext context) throws IOException {
    if (getAttributes().get("at") instanceof Instant at) {
      Making making = Making.current();
      Instant now = making == null ? Instant.now() : making.now();
      Times times = new Times(context.getViewRoot().getLocale(), ReaderZone.of(context), now);
      boolean left = "true".equals(getAttributes().get("left"));
      if (making != null) {
        making.until(left ? times.leftUntil(at) : times.relativeUntil(at));
      }
      ResponseWriter writer = context.getResponseWriter();
      writer.startElement("time", null);
      writer.writeAttribute("datetime", at.truncatedTo(ChronoUnit.MILLIS).toString(), null);
      if ("true".equals(getAttributes().get("ahead"))) {
        writer.writeText(times.exact(at), null);
      } else {
        writer.writeAttribute("title", times.exact(at), null);
        if (left) {
          writer.writeAttribute("data-left", "true", null);
        }
        writer.writeText(left ? times.left(at) : times.relative(at), null);
      }
      writer.endElement("time");
    }
  }
}
