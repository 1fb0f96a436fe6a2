package org.parvis.person.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.parvis.shared.Refusal;

/** The form that changes one's portrait, and why the last one was refused. */
@Named
@RequestScoped
public class PersonPortrait {

  private static final long MEGABYTE = 1L << 20;

  private String refused;

  void because(Refusal refusal) {
    refused = refusal.messageKey();
  }

  /** A message key, null if nothing was refused; its argument is {@link #getMegabytes()}. */
  public String getRefused() {
    return refused;
  }

  /** The largest file that is taken. */
  public long getBytes() {
    return PortraitUploads.largest();
  }

  public long getMegabytes() {
    return getBytes() / MEGABYTE;
  }
}
