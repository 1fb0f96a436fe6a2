package org.parvis.voice;

/**
 * What is relayed, as typed.
 *
 * @param saidBy who said it, in one's own words; null or blank for nobody in particular
 * @param named whether that is the name of a colleague, who is shown and told
 * @param words as the form sent them
 * @param format how they are written, by the name that the form gives it
 */
public record RelayDraft(String saidBy, boolean named, String words, String format) {

  public static final int LONGEST = 100;
}
