package org.parvis.comment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.parvis.comment.CommentCard;
import org.parvis.comment.Comments;
import org.parvis.comment.Discussion;
import org.parvis.comment.Likes;
import org.parvis.content.Answer;
import org.parvis.content.EditConflict;
import org.parvis.content.Kept;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** What people do with comments: {@code /act/comment}. */
@Path("comment")
@RequestScoped
public class CommentResource {

  @Inject private Comments comments;
  @Inject private Likes likes;
  @Inject private Discussion discussion;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;
  @Inject private Kept kept;

  @POST
  @Path("on/{content:\\d{1,18}}")
  public Response write(
      @PathParam("content") long contentId,
      @FormParam("answers") String answers,
      @FormParam("text") String text,
      @FormParam("key") String key) {
    kept.keep("text", text, Map.of("answers", String.valueOf(answers), "key", String.valueOf(key)));
    Long answered = answers != null && answers.matches("\\d{1,18}") ? Long.valueOf(answers) : null;
    return shown(comments.write(viewer, contentId, answered, text, new SubmitKey(key)));
  }

  @POST
  @Path("{id:\\d{1,18}}/edit")
  public Response edit(
      @PathParam("id") long id, @FormParam("text") String text, @FormParam("version") int version) {
    kept.keep("text", text, Map.of("version", String.valueOf(version)));
    try {
      comments.edit(viewer, id, version, text);
    } catch (EditConflict conflict) {
      discussion.find(viewer, id).ifPresent(now -> kept.insteadIs(now.html(), now.version()));
      throw conflict;
    }
    return shown(id);
  }

  @POST
  @Path("{id:\\d{1,18}}/delete")
  public Response delete(@PathParam("id") long id) {
    comments.delete(viewer, id);
    return shown(id);
  }

  @POST
  @Path("{id:\\d{1,18}}/restore")
  public Response restore(@PathParam("id") long id) {
    comments.restore(viewer, id);
    return shown(id);
  }

  @POST
  @Path("{id:\\d{1,18}}/like")
  public Response like(
      @PathParam("id") long id, @QueryParam("on") @DefaultValue("true") boolean on) {
    if (on) {
      likes.put(viewer, id);
    } else {
      likes.remove(viewer, id);
    }
    CommentCard card = discussion.find(viewer, id).orElseThrow(NotFound::new);
    return new Answer(headers, act)
        .orBack("/comment/" + id, "comment-" + id, "/wall/" + card.contentId());
  }

  private Response shown(long id) {
    CommentCard card = discussion.find(viewer, id).orElseThrow(NotFound::new);
    String page = "/wall/" + card.contentId();
    return new Answer(headers, act)
        .with("/comment/" + id, card.deleted() ? page + "?comment=" + id : page + "#comment-" + id);
  }
}
