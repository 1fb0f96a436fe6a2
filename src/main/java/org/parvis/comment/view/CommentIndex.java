package org.parvis.comment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.comment.CommentCard;
import org.parvis.comment.Discussion;
import org.parvis.comment.Place;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;

/** The comments of a content, twenty at a time, the last ones first. */
@Named
@RequestScoped
public class CommentIndex {

  private static final int SIZE = 20;
  private static final int EARLIER = 5;

  @Inject private Discussion discussion;
  @Inject private Viewer viewer;

  private String content;
  private String before;
  private String from;
  private String newer;
  private Page<CommentCard> page = new Page<>(List.of(), null);

  public void load() {
    if (content == null || !content.matches("\\d{1,18}")) {
      return;
    }
    long id = Long.parseLong(content);
    Optional<Place> later = Place.parse(from);
    if (later.isPresent()) {
      Page<CommentCard> found = discussion.pageFrom(viewer, id, later.get(), SIZE);
      page = new Page<>(found.rows(), null);
      newer = found.next();
    } else {
      page = discussion.pageOf(viewer, id, Place.parse(before).orElse(Place.end()), SIZE);
    }
  }

  /** Loads the last comments of this content. */
  public void load(long contentId) {
    load(contentId, null);
  }

  /**
   * Loads the last comments of this content; those around one that is not among them, where it is
   * asked for.
   *
   * @param at its id as typed, null for none
   */
  public void load(long contentId, String at) {
    content = Long.toString(contentId);
    load();
    CommentShow.id(at)
        .filter(id -> page.rows().stream().noneMatch(card -> card.id() == id))
        .flatMap(id -> discussion.find(viewer, id))
        .filter(card -> card.contentId() == contentId && !card.deleted())
        .ifPresent(this::loadAround);
  }

  private void loadAround(CommentCard card) {
    Page<CommentCard> earlier = discussion.pageOf(viewer, card.contentId(), card.place(), EARLIER);
    Page<CommentCard> found =
        discussion.pageFrom(viewer, card.contentId(), card.place(), SIZE - EARLIER);
    List<CommentCard> rows = new ArrayList<>(earlier.rows());
    rows.addAll(found.rows());
    page = new Page<>(rows, earlier.next());
    newer = found.next();
  }

  public List<CommentShown> getShown() {
    return page.rows().stream().map(comment -> CommentShown.to(viewer, comment)).toList();
  }

  /** Where older comments are, null if there are none. */
  public String getOlder() {
    return page.next();
  }

  /** Where later comments are, null if there are none. */
  public String getNewer() {
    return newer;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
