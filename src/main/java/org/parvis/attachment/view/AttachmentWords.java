package org.parvis.attachment.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Locale;
import org.parvis.attachment.Limits;
import org.parvis.shared.Wording;

/** Sizes and numbers in the reader's language. */
@Named
@ApplicationScoped
public class AttachmentWords {

  private static final int STEP = 1024;
  private static final int WHOLE_FROM = 10;

  @Inject private FacesContext faces;
  @Inject private Limits limits;

  /** What a browser offers to choose from. */
  public String getAccepted() {
    return "image/png,image/jpeg,image/gif,image/webp,." + String.join(",.", limits.types());
  }

  /** In bytes. */
  public long getLargest() {
    return limits.largest();
  }

  /** In bytes. */
  public long getLargestPicture() {
    return limits.largestPicture();
  }

  /** How large a file is: {@code 1,2 Mo}. */
  public String size(long bytes) {
    double kilobytes = bytes / (double) STEP;
    if (kilobytes < STEP) {
      return words().say("attachment.size.kilo", number(Math.max(1, kilobytes)));
    }
    double megabytes = kilobytes / STEP;
    return megabytes < STEP
        ? words().say("attachment.size.mega", number(megabytes))
        : words().say("attachment.size.giga", number(megabytes / STEP));
  }

  /** What stands for a picture that nobody has described. */
  public String picture(int number, int of) {
    return words().say("attachment.card.picture", number, of);
  }

  /** What can be attached, for the reader who wants to know before they try. */
  public String hint(long largest, long largestPicture) {
    return words().say("attachment.composer.hint", size(largest), size(largestPicture));
  }

  /** What the button that takes a file off is called. */
  public String removal(String name) {
    return words().say("attachment.uploads.removal", name);
  }

  private String number(double value) {
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMaximumFractionDigits(value < WHOLE_FROM ? 1 : 0);
    return format.format(value);
  }

  private Wording words() {
    return Wording.in(locale());
  }

  private Locale locale() {
    return faces.getViewRoot().getLocale();
  }
}
