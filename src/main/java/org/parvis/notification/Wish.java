package org.parvis.notification;

/** How a person hears of one kind of thing, by choice or as usual. */
public record Wish(Kind kind, boolean rings, Rhythm mail) {}
