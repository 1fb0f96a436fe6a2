package org.parvis.content;

/**
 * That a hashtag was used once.
 *
 * @param word as it was typed
 */
public record Use(String key, String word) {}
