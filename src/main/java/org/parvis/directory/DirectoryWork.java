package org.parvis.directory;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parvis.storage.Stubborn;
import org.parvis.storage.Tireless;

/**
 * Reads the directory when it is due, on one server at a time, and writes what is another than
 * before: first all is read, and only then anything written.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(Tireless.class)
public class DirectoryWork {

  private static final Logger LOG = Logger.getLogger(DirectoryWork.class.getName());
  private static final int AT_ONCE = 500;

  @Inject private DirectoryRows rows;

  /** In minutes. */
  @Inject
  @ConfigProperty(name = "parvis.directory.every", defaultValue = "60")
  private int every;

  @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
  void onTime() {
    work();
  }

  /** Reads it, if there is one, it is due, and nobody is at it. */
  public void work() {
    DirectorySettings.read().ifPresent(this::work);
  }

  /** The same, with these settings. */
  public void work(DirectorySettings settings) {
    String taker = UUID.randomUUID().toString();
    if (!rows.take(taker)) {
      return;
    }
    try {
      Found found = DirectoryReader.read(settings, new DirectoryServer(settings));
      boolean changed = write(taker, found);
      rows.succeed(taker, found, changed, until());
      LOG.log(Level.FINE, "The directory has {0} groups", found.groups().size());
    } catch (Unread unread) {
      fail(taker, unread.trouble(), hidden(unread.detail(), settings));
    } catch (RuntimeException broken) {
      fail(taker, Trouble.OTHER, broken.getClass().getSimpleName());
      throw broken;
    }
  }

  private void fail(String taker, Trouble trouble, String detail) {
    LOG.log(
        Level.WARNING,
        "The directory could not be read, and nothing was changed: {0}, {1}",
        new Object[] {trouble, detail});
    rows.fail(taker, trouble, detail, until());
  }

  private Duration until() {
    return Duration.ofMinutes(Math.max(1, every));
  }

  /** Whatever a server answers, the password is not among it. */
  private static String hidden(String detail, DirectorySettings settings) {
    return settings
        .password()
        .filter(it -> !it.isEmpty())
        .map(it -> detail.replace(it, "…"))
        .orElse(detail);
  }

  private boolean write(String taker, Found found) {
    Map<String, DirectoryGroup> byUid = new HashMap<>();
    Map<String, DirectoryGroup> byPlace = new HashMap<>();
    List<DirectoryGroup> known = rows.groups();
    known.forEach(row -> byUid.put(row.uid(), row));
    known.forEach(row -> byPlace.merge(row.place(), row, DirectoryWork::present));
    Set<String> uids = new HashSet<>();
    found.groups().forEach(group -> uids.add(group.uid()));
    Set<Long> met = new HashSet<>();
    boolean changed = false;
    for (FoundGroup group : found.groups()) {
      DirectoryGroup row = byUid.get(group.uid());
      if (row == null) {
        // A directory that was set up anew has other ids for what stands where it stood.
        DirectoryGroup heir = byPlace.get(group.place());
        row = heir == null || uids.contains(heir.uid()) ? null : heir;
      }
      boolean same = row != null && row.is(group);
      Long before = row == null ? null : row.id();
      long id = same ? before : Stubborn.work(() -> rows.keep(taker, before, group));
      met.add(id);
      changed |= !same | move(taker, id, group);
    }
    for (DirectoryGroup row : known) {
      if (!row.isGone() && !met.contains(row.id())) {
        rows.empty(taker, row.id());
        changed = true;
      }
    }
    return changed;
  }

  private static DirectoryGroup present(DirectoryGroup one, DirectoryGroup other) {
    return one.isGone() ? other : one;
  }

  private boolean move(String taker, long id, FoundGroup group) {
    Set<String> before = new HashSet<>(rows.emails(id));
    List<String> comers = new ArrayList<>(group.emails());
    comers.removeAll(before);
    before.removeAll(group.emails());
    List<String> goers = new ArrayList<>(before);
    for (int i = 0; i < Math.max(comers.size(), goers.size()); i += AT_ONCE) {
      List<String> in = some(comers, i);
      List<String> out = some(goers, i);
      Stubborn.work(
          () -> {
            rows.move(taker, id, in, out);
            return true;
          });
    }
    return !comers.isEmpty() || !goers.isEmpty();
  }

  private static List<String> some(List<String> all, int from) {
    return from >= all.size() ? List.of() : all.subList(from, Math.min(all.size(), from + AT_ONCE));
  }
}
