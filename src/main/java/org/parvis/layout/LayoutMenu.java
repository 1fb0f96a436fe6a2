package org.parvis.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.parvis.audience.Membership;
import org.parvis.audience.MyPlaces;
import org.parvis.mark.UnreadBoard;
import org.parvis.person.Viewer;

/** The viewer's own places: in the menu of every page, their favourites first. */
@Named
@RequestScoped
public class LayoutMenu {

  private static final int MOST = 12;

  @Inject private MyPlaces myPlaces;
  @Inject private UnreadBoard board;
  @Inject private Viewer viewer;

  private Map<Long, Long> unread;

  /**
   * What the menu shows.
   *
   * @param here the place that the page is about, null for none
   */
  public MenuPlaces at(Long here) {
    List<MenuPlace> all = all(here);
    return new MenuPlaces(all.stream().limit(MOST).toList(), all.size() > MOST);
  }

  /** All of them, as a list of one's own shows them. */
  public List<MenuPlace> getAll() {
    return all(null);
  }

  private List<MenuPlace> all(Long here) {
    return myPlaces.of(viewer).stream()
        .filter(it -> it.place() != null)
        .map(
            it ->
                new MenuPlace(
                    it.place(),
                    it.isFavourite(),
                    unread(it.audienceId()),
                    here != null && it.audienceId() == here))
        .toList();
  }

  /** This one as the menu shows it, null if the viewer is not in it. */
  public MenuPlace of(long id) {
    return all(null).stream().filter(it -> it.place().id() == id).findFirst().orElse(null);
  }

  /** Whether it stands first among their favourites. */
  public boolean isFirst(long id) {
    List<Long> favourites = favourites();
    return !favourites.isEmpty() && favourites.get(0) == id;
  }

  /** Whether it stands last among their favourites. */
  public boolean isLast(long id) {
    List<Long> favourites = favourites();
    return !favourites.isEmpty() && favourites.get(favourites.size() - 1) == id;
  }

  private List<Long> favourites() {
    return myPlaces.of(viewer).stream()
        .filter(Membership::isFavourite)
        .map(Membership::audienceId)
        .toList();
  }

  private long unread(long id) {
    if (unread == null) {
      unread = board.of(viewer);
    }
    return unread.getOrDefault(id, 0L);
  }
}
