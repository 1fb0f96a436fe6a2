package org.parvis.layout;

import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code <parvis:memo>}: a piece of a page that is a function of one record, of the language and of
 * the reader's zone. An equal record gets the same markup, without components.
 *
 * <p>{@code each} is a list and makes a piece of each row, {@code of} a single one; {@code var}
 * names the row. Pieces look at nothing else ({@link PurityGuard}). Both must be known when the
 * page is built, as after its view actions.
 */
@FacesComponent("org.parvis.layout.Memo")
public class MemoTag extends UIComponentBase {

  private static final Logger LOG = System.getLogger(MemoTag.class.getName());

  /** Of the heap, for what may be written again. */
  private static final int SHARE = 10;

  private static final Fragments FRAGMENTS =
      new Fragments(Runtime.getRuntime().maxMemory() / SHARE);
  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

  private transient String place;
  private transient Making building;
  private transient List<Fragments.Key> keys;
  private transient List<Fragment> found = List.of();

  @Override
  public String getFamily() {
    return "org.parvis.layout";
  }

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  /** How its children came to be, as by {@code c:if}. */
  void built(Making making) {
    building = making;
  }

  void standAt(String newPlace) {
    place = newPlace;
  }

  /** Whether all its rows were written before; their fragments are held from now on. */
  boolean knowsAll(FacesContext faces) {
    Optional<List<Object>> rows = rows(faces);
    if (rows.isEmpty()) {
      return false;
    }
    Instant now = Instant.now();
    found = new ArrayList<>();
    keys = keys(faces, rows.get());
    for (Fragments.Key key : keys) {
      found.add(FRAGMENTS.find(key, now).orElse(null));
    }
    return !found.contains(null);
  }

  /**
   * What it shows, if that is known: within a piece, and within what repeats, only when it is
   * written.
   */
  private Optional<List<Object>> rows(FacesContext faces) {
    ValueExpression each = getValueExpression("each");
    Object given = (each == null ? getValueExpression("of") : each).getValue(faces.getELContext());
    if (given == null) {
      return Optional.empty();
    }
    List<Object> rows = new ArrayList<>();
    if (each == null) {
      rows.add(given);
    } else if (given instanceof Iterable<?> several) {
      several.forEach(rows::add);
    }
    return Optional.of(rows);
  }

  private List<Fragments.Key> keys(FacesContext faces, List<Object> rows) {
    String view = faces.getViewRoot().getViewId();
    Locale locale = faces.getViewRoot().getLocale();
    ZoneId zone = ReaderZone.of(faces);
    return rows.stream().map(row -> new Fragments.Key(view, place, row, locale, zone)).toList();
  }

  @Override
  public void encodeChildren(FacesContext faces) throws IOException {
    if (Making.current() != null) {
      for (Object row : rows(faces).orElse(List.of())) {
        encode(faces, row);
      }
      return;
    }
    if (keys == null) {
      knowsAll(faces);
    }
    if (keys == null) {
      return;
    }
    Instant now = Instant.now();
    for (int i = 0; i < keys.size(); i++) {
      Fragment fragment = found.get(i);
      (fragment == null ? make(faces, keys.get(i), now) : fragment).write(faces);
    }
  }

  private Fragment make(FacesContext faces, Fragments.Key key, Instant now) throws IOException {
    if (building == null) {
      throw new IllegalStateException(place + ": its value was not known when the page was built");
    }
    Making making = Making.of(faces, now, () -> encode(faces, key.row()));
    building.impurity().ifPresent(making::spoil);
    Fragment made = making.made();
    making.impurity().ifPresentOrElse(this::tell, () -> FRAGMENTS.keep(key, made));
    return made;
  }

  /** A page that repeats this tag asks again for each row. */
  @Override
  public void encodeEnd(FacesContext faces) {
    keys = null;
  }

  private void encode(FacesContext faces, Object row) throws IOException {
    Map<String, Object> variables = faces.getExternalContext().getRequestMap();
    String name = (String) getAttributes().get("var");
    Object before = variables.put(name, row);
    try {
      for (UIComponent child : getChildren()) {
        child.encodeAll(faces);
      }
    } finally {
      if (before == null) {
        variables.remove(name);
      } else {
        variables.put(name, before);
      }
    }
  }

  /** What pieces have looked at besides their rows, and where, since the server started. */
  static Set<String> impurities() {
    return Set.copyOf(TOLD);
  }

  private void tell(String impurity) {
    if (TOLD.add(place + " " + impurity)) {
      LOG.log(Level.WARNING, "{0} looks at {1}: it is written anew each time", place, impurity);
    }
  }
}
