package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parvis.person.Viewer;
import org.parvis.poll.PollLists;
import org.parvis.shared.Page;

/**
 * The polls there are for the viewer, everywhere or in one place: to answer, their own, and those
 * that are over.
 */
@Named
@RequestScoped
public class PollIndex {

  private static final int SIZE = 20;

  @Inject private PollLists lists;
  @Inject private Viewer viewer;

  private String home = "/poll";
  private String show;
  private String after;
  private PollLists.Shown shown;
  private Page<Long> page;

  public void load() {
    read(null);
  }

  /**
   * Those of one place.
   *
   * @param address of their page, relative to the context path
   */
  public void loadAt(long place, String address) {
    home = address;
    read(place);
  }

  private void read(Long place) {
    shown =
        Stream.of(PollLists.Shown.values())
            .filter(known -> known.name().equalsIgnoreCase(show))
            .findFirst()
            .orElse(PollLists.Shown.OPEN);
    page = lists.page(viewer, shown, place, after, SIZE);
  }

  /** The address of one of the lists, relative to the context path. */
  public String in(PollLists.Shown list) {
    return list == PollLists.Shown.OPEN ? home : home + "?show=" + name(list);
  }

  /** The address of the next page. */
  public String getMore() {
    return home + "?show=" + name(shown) + "&after=" + page.next();
  }

  private static String name(PollLists.Shown list) {
    return list.name().toLowerCase(Locale.ROOT);
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
