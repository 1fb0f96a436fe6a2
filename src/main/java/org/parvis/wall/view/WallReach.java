package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.audience.Audiences;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Who would see what one writes in the places that are ticked; asked while one chooses. */
@Named
@RequestScoped
public class WallReach {

  private static final int MOST = 100;

  @Inject private WallAudience wallAudience;
  @Inject private Audiences audiences;
  @Inject private Viewer viewer;
  @Inject private HttpServletRequest request;

  private Reach reach;

  /** Of a place that the viewer does not see, the same answer as of one that is not there. */
  public void load() {
    String ticked =
        Stream.of(Objects.requireNonNullElse(request.getParameterValues("place"), new String[0]))
            .collect(Collectors.joining(","));
    List<Long> ids = ChosenPlaces.of(ticked).ids();
    if (ids.size() > MOST || ids.stream().anyMatch(id -> audiences.of(viewer, id).isEmpty())) {
      throw new NotFound();
    }
    reach = wallAudience.reach(ids);
  }

  public Reach getReach() {
    return reach;
  }
}
