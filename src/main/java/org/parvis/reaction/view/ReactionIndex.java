package org.parvis.reaction.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionCounts;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;
import org.parvis.reaction.Reactor;
import org.parvis.shared.Listing;
import org.parvis.shared.NotFound;

/** Who reacted to a content, kind by kind. */
@Named
@RequestScoped
public class ReactionIndex extends Listing<Reactor> {

  private static final int SIZE = 50;

  @Inject private Reactions reactions;
  @Inject private Viewer viewer;

  private String content;
  private String kind;
  private ReactionCounts bar;

  /** All kinds with their counts, and who chose the one asked for, or the first that was used. */
  public void load() {
    loadBar();
    ReactionKind chosen = chosen();
    kind = chosen.name();
    show(reactions.who(viewer, bar.contentId(), chosen, start(), SIZE));
  }

  private void loadBar() {
    if (content == null || !content.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    bar = reactions.counts(viewer, Long.parseLong(content));
  }

  private ReactionKind chosen() {
    return Stream.of(ReactionKind.values())
        .filter(known -> known.name().equals(kind))
        .findFirst()
        .orElseGet(
            () ->
                bar.counts().stream()
                    .filter(count -> count.count() > 0)
                    .map(count -> count.kind())
                    .findFirst()
                    .orElse(ReactionKind.LIKE));
  }

  public ReactionCounts getBar() {
    return bar;
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }
}
