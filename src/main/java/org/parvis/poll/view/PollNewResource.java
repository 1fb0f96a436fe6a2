package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.parvis.audience.Audiences;
import org.parvis.audience.Places;
import org.parvis.content.Answer;
import org.parvis.content.Glimpse;
import org.parvis.content.Glimpses;
import org.parvis.content.Kept;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.poll.Polls;
import org.parvis.shared.Zones;

/** Asks colleagues: {@code /act/poll}. */
@Path("poll")
@RequestScoped
public class PollNewResource {

  private static final String TYPED = "/WEB-INF/poll/again.xhtml";
  private static final String FIRST = "question0";

  @Inject private Polls polls;
  @Inject private PollNew page;
  @Inject private Audiences audiences;
  @Inject private Places places;
  @Inject private Glimpses glimpses;
  @Inject private Viewer viewer;
  @Inject private Kept kept;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @CookieParam(Zones.COOKIE)
  private String zone;

  /**
   * @param sent the fields of {@link PollForm}; with {@link PollForm#MORE}, they come back with one
   *     question more
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(MultivaluedMap<String, String> sent) throws IOException, ServletException {
    PollForm form = PollForm.of(sent);
    keep(form);
    audiences.forWriting(viewer, form.place());
    kept.showOn(TYPED);
    page.showAgain(form);
    if (sent.containsKey(PollForm.MORE)) {
      request.getRequestDispatcher(TYPED).forward(request, response);
      response.flushBuffer();
      return Response.ok().build();
    }
    long id =
        polls.ask(viewer, form.place(), form.draft(Zones.named(zone)), new SubmitKey(form.key()));
    String there = isPublished(id) ? home(form.place()) + "#post-" + id : "/wall/" + id;
    return new Answer(headers, act).with("/wall/card/" + id, there);
  }

  private void keep(PollForm form) {
    Map<String, String> others = form.fields();
    String first = others.remove(FIRST);
    kept.keep(FIRST, first, others);
  }

  /** Whether it does not wait for someone to agree to it. */
  private boolean isPublished(long id) {
    return glimpses.of(viewer, List.of(id)).values().stream().allMatch(Glimpse::isReadable);
  }

  private String home(long place) {
    return places.of(place).map(face -> "/community/" + face.slug()).orElse("/");
  }
}
