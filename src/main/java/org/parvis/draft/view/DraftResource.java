package org.parvis.draft.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.parvis.draft.Drafts;
import org.parvis.draft.Typed;
import org.parvis.person.Viewer;

/** Keeps what someone is writing: {@code /act/draft}. Called by a script, while they write. */
@Path("draft")
@RequestScoped
public class DraftResource {

  @Inject private Drafts drafts;
  @Inject private Viewer viewer;

  /** Answers with the version that is kept now, 0 for none. */
  @POST
  @Path("{form}")
  @Produces(MediaType.TEXT_PLAIN)
  public String save(
      @PathParam("form") String form,
      @FormParam("base") int base,
      @FormParam("device") String device,
      @FormParam("key") String key,
      @FormParam("title") String title,
      @FormParam("text") String text,
      @FormParam("html") String html,
      @FormParam("places") String places,
      @FormParam("fields") String fields) {
    String browser = device != null && device.length() <= 40 ? device : null;
    Typed typed = new Typed(key, title, text, html, places, fields);
    return Integer.toString(drafts.save(viewer, form, base, browser, typed));
  }

  @POST
  @Path("{form}/delete")
  public Response forget(@PathParam("form") String form) {
    drafts.forget(viewer, form);
    return Response.noContent().build();
  }
}
