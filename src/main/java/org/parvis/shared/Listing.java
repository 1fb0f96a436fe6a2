package org.parvis.shared;

import java.util.List;
import java.util.Optional;

/** What a page shows of a list that goes on, the latest first, and where that starts. */
public abstract class Listing<T> {

  private String before;
  private Page<T> page = new Page<>(List.of(), null);

  protected void show(Page<T> shown) {
    page = shown;
  }

  /** Where this page was asked to start; empty for the top. */
  protected Optional<Cursor> asked() {
    return Cursor.parse(before);
  }

  protected Cursor start() {
    return asked().orElseGet(Cursor::newest);
  }

  public List<T> getRows() {
    return page.rows();
  }

  /** Where the next page starts, null after the last. */
  public String getNext() {
    return page.next();
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
