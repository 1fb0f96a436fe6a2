package org.parvis.poll.view;

import java.util.List;
import java.util.Optional;
import org.parvis.poll.PollCard;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** What colleagues answered to something of a poll, which the address names by its key. */
public abstract class AnswerListing<T> {

  private static final int SIZE = 50;

  private String key;
  private String after;
  private PollCard poll;
  private Page<T> page;

  /** The poll that this is of, if the viewer sees it and is told. */
  protected abstract Optional<PollCard> told(long id);

  protected abstract Page<T> page(PollCard ofPoll, long id, String from, int size);

  /** With nothing to tell, the same answer as for one that never was. */
  public void load() {
    if (key == null || !key.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    poll = told(id()).orElseThrow(NotFound::new);
    page = page(poll, id(), after, SIZE);
  }

  protected long id() {
    return Long.parseLong(key);
  }

  public PollCard getPoll() {
    return poll;
  }

  public List<T> getRows() {
    return page.rows();
  }

  /** Where the next page starts, null after the last. */
  public String getNext() {
    return page.next();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
