package org.parvis.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What may be attached, and how much of it: set by the administrator. */
@ApplicationScoped
public class Limits {

  /** So many pictures, and so many other files, hang on one content. */
  static final int MOST = 10;

  private static final long TEN_MEGABYTES = 10L << 20;

  @Inject
  @ConfigProperty(
      name = "parvis.attachment.types",
      defaultValue = "pdf,docx,xlsx,pptx,doc,xls,ppt,odt,ods,odp,odg,rtf,txt,csv,md,zip")
  private String types;

  @Inject
  @ConfigProperty(name = "parvis.attachment.max", defaultValue = "26214400")
  private long largest;

  @Inject
  @ConfigProperty(name = "parvis.upload.max")
  private Optional<Long> largestPicture;

  @Inject
  @ConfigProperty(name = "parvis.attachment.quota", defaultValue = "2147483648")
  private long quota;

  @Inject
  @ConfigProperty(name = "parvis.community.quota", defaultValue = "21474836480")
  private long communityQuota;

  /** The endings of the names that are taken, pictures not counted. */
  public List<String> types() {
    return Arrays.stream(types.toLowerCase(Locale.ROOT).split("[\\s,.]+"))
        .filter(type -> !type.isEmpty())
        .toList();
  }

  /** In bytes. */
  public long largest() {
    return largest;
  }

  /** In bytes. */
  public long largestPicture() {
    return largestPicture.orElse(TEN_MEGABYTES);
  }

  /** Bytes of one community, in all that stands there. */
  public long communityQuota() {
    return communityQuota;
  }

  /** Bytes of one person, in all that they have attached. */
  public long quota() {
    return quota;
  }
}
