package org.parvis.wall.view;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.shared.NotFound;

/**
 * The places that are ticked in a form, in its order.
 *
 * @param ids empty if there was a choice and none is ticked
 */
record ChosenPlaces(List<Long> ids) {

  /** Who may choose sends this along: a box that is not ticked sends nothing. */
  private static final String ASKED = "choosing";

  private static final String TICKED = "place";

  /** The same in one field, as a form keeps them that is sent again. */
  static final String JOINED = "places";

  /**
   * The company's wall, where nothing was to be chosen.
   *
   * @throws NotFound for what is no id
   */
  static ChosenPlaces in(MultivaluedMap<String, String> form) {
    if (form.containsKey(JOINED)) {
      return of(form.getFirst(JOINED));
    }
    if (form.containsKey(TICKED)) {
      return new ChosenPlaces(ids(form.get(TICKED).stream()));
    }
    return new ChosenPlaces(form.containsKey(ASKED) ? List.of() : List.of(Audience.COMPANY));
  }

  /**
   * @param joined ids with commas between them, null for none
   * @throws NotFound for what is no id
   */
  static ChosenPlaces of(String joined) {
    return new ChosenPlaces(ids(Stream.of(Objects.toString(joined, "").split(","))));
  }

  private static List<Long> ids(Stream<String> typed) {
    Set<Long> ids =
        typed
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .map(id -> Cards.id(id).orElseThrow(NotFound::new))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return List.copyOf(ids);
  }

  String joined() {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
