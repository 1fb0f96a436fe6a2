package org.parvis.shared;

/** A {@link Listing} of what belongs to one thing, which the address names by its key. */
public abstract class ListingOf<T> extends Listing<T> {

  private String key;

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
