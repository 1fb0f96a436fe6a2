package org.parvis.audience;

/**
 * The fact that someone has chosen how loud a place is for them, or where it stands in their menu;
 * fired inside the transaction that did it.
 */
public record Arranged(long personId) {}
