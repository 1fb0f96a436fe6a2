package org.parvis.community;

/**
 * Why a community could be of interest to someone.
 *
 * @param what the skill, the department or the site that it is about, null for neither
 * @param people how many colleagues, 0 where that is not told
 */
public record Hint(long communityId, Reason reason, String what, long people) {

  /** What speaks for it. */
  public enum Reason {
    /** It is about one of their skills. */
    SKILL,
    /** Colleagues of their department are in it. */
    DEPARTMENT,
    /** Colleagues are in it whom they meet in other communities. */
    SHARED,
    /** Colleagues of their site are in it. */
    SITE
  }

  /** The end of the key of its words: a number of people, or only that there are several. */
  public String words() {
    return reason == Reason.SKILL ? reason.name() : reason + (people > 0 ? ".many" : ".some");
  }
}
