package org.parvis.mail.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.parvis.mail.MailLog;
import org.parvis.mail.MailRow;
import org.parvis.person.Viewer;
import org.parvis.shared.Listing;

/** The page on which administrators see how mail goes. */
@Named
@RequestScoped
public class MailIndex extends Listing<MailRow> {

  private static final int SIZE = 50;

  @Inject private MailLog log;
  @Inject private Viewer viewer;

  private String show;
  private List<MailCount> counts = List.of();

  public void load() {
    counts =
        log.counts(viewer).entrySet().stream()
            .map(count -> new MailCount(count.getKey().name(), count.getValue()))
            .toList();
    if (counts.stream().noneMatch(count -> count.state().equals(show))) {
      show = count("FAILED") > 0 ? "FAILED" : "WAITING";
    }
    show(log.page(viewer, MailCount.state(show), start(), SIZE));
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
}
