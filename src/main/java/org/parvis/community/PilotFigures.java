package org.parvis.community;

/**
 * Where a pilot stands, as coarse as it is shown and kept: no figure is about fewer than five
 * people, and none becomes so by taking one from another.
 *
 * @param tookPart so many people at least, in fives; 0 for fewer than five
 * @param answered so many of ten publications, null if fewer than five people published
 * @param cameBack so many people at least, in fives; 0 for fewer than five
 */
public record PilotFigures(int tookPart, Integer answered, int cameBack) {

  public static final int FEWEST = 5;
  public static final int TENTHS = 10;

  /** Before anything was counted. */
  static final PilotFigures NONE = new PilotFigures(0, null, 0);

  /**
   * @param authors how many people the publications are by
   */
  static PilotFigures of(
      long tookPart, long publications, long authors, long answered, long cameBack) {
    Integer tenths =
        authors < FEWEST ? null : Integer.valueOf((int) (answered * TENTHS / publications));
    return new PilotFigures(inFives(tookPart), tenths, inFives(cameBack));
  }

  private static int inFives(long people) {
    return (int) (people - people % FEWEST);
  }

  /** The figure that a goal is about; 0 if there is too little to say it. */
  public int of(PilotMeasure measure) {
    return switch (measure) {
      case TOOK_PART -> tookPart;
      case ANSWERED -> answered == null ? 0 : answered;
      case CAME_BACK -> cameBack;
    };
  }

  /** Whether there are enough people to say this figure. */
  public boolean tells(PilotMeasure measure) {
    return measure == PilotMeasure.ANSWERED ? answered != null : of(measure) > 0;
  }
}
