package org.parvis.shared;

/** There is no such thing, or none that this viewer may see: both are said with the same words. */
public class NotFound extends Refusal {

  public NotFound() {
    super("shared.notFound");
  }
}
