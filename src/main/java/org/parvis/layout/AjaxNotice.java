package org.parvis.layout;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialResponseWriter;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.parvis.security.RequestId;
import org.parvis.shared.Wording;

/** Says in the page what went wrong with an Ajax request, and leaves everything else as it is. */
final class AjaxNotice {

  /** The id of the messages in {@code WEB-INF/layout/notices.xhtml}. */
  static final String PLACE = "notices";

  private AjaxNotice() {}

  static void send(FacesContext context, Failure failure) {
    ExternalContext external = context.getExternalContext();
    if (external.isResponseCommitted()) {
      return;
    }
    try {
      ((ServletResponse) external.getResponse()).resetBuffer();
      external.setResponseContentType("text/xml");
      external.setResponseCharacterEncoding("UTF-8");
      external.addResponseHeader("Cache-Control", "no-store");
      Wording wording = Wording.in(CDI.current().select(PageLanguage.class).get().locale());
      write(
          new PartialResponseWriter(
              context
                  .getRenderKit()
                  .createResponseWriter(external.getResponseOutputWriter(), "text/html", "UTF-8")),
          failure.sayHere(wording, requestId(context)));
      context.responseComplete();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  static String requestId(FacesContext context) {
    return RequestId.of((HttpServletRequest) context.getExternalContext().getRequest());
  }

  private static void write(PartialResponseWriter writer, String said) throws IOException {
    writer.startDocument();
    writer.startUpdate(PLACE);
    writer.startElement("ul", null);
    writer.writeAttribute("id", PLACE, null);
    writer.writeAttribute("class", "notices", null);
    writer.startElement("li", null);
    writer.writeAttribute("class", "refusal", null);
    writer.writeText(said, null);
    writer.endElement("li");
    writer.endElement("ul");
    writer.endUpdate();
    writer.endDocument();
  }
}
