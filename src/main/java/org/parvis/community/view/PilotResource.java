package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.community.CommunityPages;
import org.parvis.community.PilotDraft;
import org.parvis.community.PilotMeasure;
import org.parvis.community.PilotVerdict;
import org.parvis.community.Pilots;
import org.parvis.community.Templates;
import org.parvis.content.Answer;
import org.parvis.content.Kept;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** What is planned and decided about a community that is run as an experiment. */
@Path("pilot/{id:\\d{1,18}}")
@RequestScoped
public class PilotResource {

  @Inject private Pilots pilots;
  @Inject private Templates templates;
  @Inject private CommunityPages pages;
  @Inject private Viewer viewer;
  @Inject private Kept kept;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @PathParam("id")
  private long id;

  @POST
  public Response plan(MultivaluedMap<String, String> form) {
    keep("hypothesis", form);
    PilotDraft draft = new PilotDraft(day(form.getFirst("startsOn")));
    draft.setHypothesis(form.getFirst("hypothesis"));
    draft.setSponsor(form.getFirst("sponsor"));
    draft.setEndsOn(day(form.getFirst("endsOn")));
    PilotMeasure measure = named(PilotMeasure.values(), form.getFirst("measure"));
    draft.setMeasure(measure);
    draft.aim(measure, number(form.getFirst(measure.name())));
    pilots.plan(viewer, id, draft, number(form.getFirst("version")));
    return done();
  }

  @POST
  @Path("decide")
  public Response decide(
      @FormParam("end") String end,
      @FormParam("verdict") String verdict,
      @FormParam("word") String word,
      @FormParam("newEnd") String newEnd,
      MultivaluedMap<String, String> form) {
    keep("word", form);
    PilotVerdict decided = named(PilotVerdict.values(), verdict);
    pilots.decide(viewer, id, day(end), decided, word, day(newEnd));
    return done();
  }

  @POST
  @Path("template")
  public Response template(@FormParam("name") String name) {
    kept.keep("name", name, Map.of());
    templates.make(viewer, id, name);
    return done();
  }

  private void keep(String field, MultivaluedMap<String, String> form) {
    Map<String, String> others = new LinkedHashMap<>();
    form.forEach((name, values) -> others.put(name, values.get(0)));
    others.remove(field);
    others.remove("token");
    kept.keep(field, form.getFirst(field), others);
  }

  /** Null for none, and for nonsense. */
  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(String.valueOf(typed));
    } catch (DateTimeException nonsense) {
      return null;
    }
  }

  private static int number(String typed) {
    return typed != null && typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
  }

  private static <E extends Enum<E>> E named(E[] values, String name) {
    return Arrays.stream(values)
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Response done() {
    String page = "/community/pilot/" + pages.slug(viewer, id).orElseThrow(NotFound::new);
    return new Answer(headers, act).with(page, page);
  }
}
