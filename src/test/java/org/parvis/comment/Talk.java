package org.parvis.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.RichText;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;

/** What the people of the town say to each other, in one line each. */
@ApplicationScoped
public class Talk {

  @Inject private Contents contents;
  @Inject private Comments comments;

  /** Publishes something to be talked about; returns its id. */
  public long publish(Viewer author, long audience) {
    RichText text = RichText.ofLines("Look", "field");
    return contents.publish(author, audience, Content.Kind.POST, text, SubmitKey.random()).id();
  }

  public long write(Viewer author, long content, String text) {
    return comments.write(author, content, null, text, SubmitKey.random());
  }

  public long answer(Viewer author, long content, long answered, String text) {
    return comments.write(author, content, answered, text, SubmitKey.random());
  }
}
