package org.parvis.reaction.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionCounts;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;
import org.parvis.reaction.Reactor;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** Who reacted to a content, kind by kind. */
@Named
@RequestScoped
public class ReactionIndex {

  private static final int SIZE = 50;

  @Inject private Reactions reactions;
  @Inject private Viewer viewer;

  private String content;
  private String kind;
  private String before;
  private ReactionCounts bar;
  private Page<Reactor> page = new Page<>(List.of(), null);

  /** All kinds with their counts, and who chose the one asked for, or the first that was used. */
  public void load() {
    loadBar();
    ReactionKind chosen = chosen();
    kind = chosen.name();
    Cursor cursor = before == null ? Cursor.newest() : Cursor.parse(before).orElse(Cursor.newest());
    page = reactions.who(viewer, bar.contentId(), chosen, cursor, SIZE);
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

  public List<Reactor> getRows() {
    return page.rows();
  }

  public String getNext() {
    return page.next();
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

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
