package org.parvis.community;

/** A template as it is offered. */
public record TemplateCard(long id, String name) {

  /** From one row of a query. */
  public TemplateCard(Long id, String name) {
    this(id.longValue(), name);
  }
}
