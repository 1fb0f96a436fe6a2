package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.person.Viewer;
import org.parvis.poll.PollLists;
import org.parvis.shared.Page;

/** The polls there are for the viewer: to answer, their own, and those that are over. */
@Named
@RequestScoped
public class PollIndex {

  private static final int SIZE = 20;

  @Inject private PollLists lists;
  @Inject private Viewer viewer;

  private String show;
  private String after;
  private PollLists.Shown shown;
  private Page<Long> page;

  public void load() {
    shown =
        Stream.of(PollLists.Shown.values())
            .filter(known -> known.name().equalsIgnoreCase(show))
            .findFirst()
            .orElse(PollLists.Shown.OPEN);
    page = lists.page(viewer, shown, after, SIZE);
  }

  public PollLists.Shown getShown() {
    return shown;
  }

  public List<PollLists.Shown> getLists() {
    return List.of(PollLists.Shown.values());
  }

  /** The ids of the labels of this page. */
  public List<Long> getIds() {
    return page.rows();
  }

  /** Where the next page starts, null after the last. */
  public String getNext() {
    return page.next();
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
