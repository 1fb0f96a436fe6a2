package org.parvis.attachment.view;

import jakarta.inject.Inject;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import org.parvis.attachment.Limits;

/** Puts {@link AttachmentUpload} in place with the limits that the administrator set. */
@WebListener
public class AttachmentLimits implements ServletContextListener {

  /** For the text and the other fields beside the files. */
  private static final long FORM = 1L << 20;

  @Inject private Limits limits;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletRegistration.Dynamic upload =
        event.getServletContext().addServlet("attachment-upload", AttachmentUpload.class);
    long largest = Math.max(limits.largest(), limits.largestPicture());
    upload.setMultipartConfig(new MultipartConfigElement("", largest, largest + FORM, (int) FORM));
    upload.addMapping("/act/attachment");
  }
}
