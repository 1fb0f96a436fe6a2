package org.parvis.attachment;

import java.util.List;
import org.parvis.content.Signed;

/**
 * All that hangs on a content.
 *
 * @param preview of the first link in its text, null for none
 */
public record Attached(
    long contentId,
    List<Picture> pictures,
    List<AttachedFile> files,
    Preview preview,
    long authorId)
    implements Signed {

  /** Whether its preview is still being fetched. */
  public boolean isWaiting() {
    return preview != null && preview.pending();
  }

  @Override
  public boolean isBy(long personId) {
    return authorId == personId;
  }

  /** How many pictures there are; more than five look like five. */
  public int layout() {
    return Math.min(pictures.size(), 5);
  }

  /** How many pictures are not shown at first. */
  public int more() {
    return pictures.size() - layout();
  }
}
