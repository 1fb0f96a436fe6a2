package org.parvis.shared;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that a page of administration shows, and acts on as they were shown; and the link that
 * an act gave.
 */
public abstract class Ledger<T extends Serializable> implements Serializable {

  private static final long serialVersionUID = 1;

  private String show;
  private String after;
  private String link;
  private String linkFor;
  private String next;
  private ArrayList<T> rows = new ArrayList<>();

  protected void show(Page<T> page) {
    rows = new ArrayList<>(page.rows());
    next = page.next();
  }

  protected void forgetLink() {
    link = null;
  }

  protected void handOver(String address, String person) {
    link = address;
    linkFor = person;
  }

  public List<T> rows() {
    return rows;
  }

  /** Where the next page starts, null after the last one. */
  public String next() {
    return next;
  }

  /** Shown once: it is kept nowhere. */
  public String link() {
    return link;
  }

  public String linkFor() {
    return linkFor;
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
