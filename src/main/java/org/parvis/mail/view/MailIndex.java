package org.parvis.mail.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.mail.MailLog;
import org.parvis.mail.MailRow;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;

/** The page on which administrators see how mail goes. */
@Named
@RequestScoped
public class MailIndex {

  private static final int SIZE = 50;

  @Inject private MailLog log;
  @Inject private Viewer viewer;

  private String show;
  private String before;
  private List<MailCount> counts = List.of();
  private Page<MailRow> page = new Page<>(List.of(), null);

  public void load() {
    counts =
        log.counts(viewer).entrySet().stream()
            .map(count -> new MailCount(count.getKey().name(), count.getValue()))
            .toList();
    if (counts.stream().noneMatch(count -> count.state().equals(show))) {
      show = count("FAILED") > 0 ? "FAILED" : "WAITING";
    }
    Cursor cursor = Optional.ofNullable(before).flatMap(Cursor::parse).orElse(Cursor.newest());
    page = log.page(viewer, MailCount.state(show), cursor, SIZE);
  }

  private long count(String state) {
    return counts.stream()
        .filter(count -> count.state().equals(state))
        .mapToLong(MailCount::count)
        .sum();
  }

  public List<MailCount> getCounts() {
    return counts;
  }

  public List<MailRow> getRows() {
    return page.rows();
  }

  public String getNext() {
    return page.next();
  }

  public boolean isOn() {
    return log.isOn(viewer);
  }

  public String getPlace() {
    return log.place(viewer);
  }

  /** Null while the server answers. */
  public Instant getAwaySince() {
    return log.awaySince(viewer).orElse(null);
  }

  public String getTrouble() {
    return log.trouble(viewer);
  }

  public boolean isFailed() {
    return count("FAILED") > 0;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
