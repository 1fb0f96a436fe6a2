package org.parvis.person.view;

/**
 * Something that narrows the people page down.
 *
 * @param field the message key of what it is about
 * @param without the address of the page without it, relative to the context path
 */
public record Criterion(String field, String value, String without) {}
