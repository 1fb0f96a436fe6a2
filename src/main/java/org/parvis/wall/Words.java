package org.parvis.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parvis.content.Content;
import org.parvis.content.Publisher;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;

/** The words of what other rooms publish are those of a post. */
@ApplicationScoped
public class Words implements Publisher {

  @Inject private Wall wall;

  @Override
  public Content publish(
      Viewer viewer,
      long audienceId,
      Content.Kind kind,
      String typed,
      String format,
      SubmitKey key) {
    return publish(viewer, audienceId, kind, null, typed, format, key);
  }

  @Override
  public Content publish(
      Viewer viewer,
      long audienceId,
      Content.Kind kind,
      String title,
      String typed,
      String format,
      SubmitKey key) {
    PostDraft draft = new PostDraft(title, typed, PostDraft.Format.of(format));
    return wall.publish(viewer, audienceId, kind, draft, key);
  }
}
