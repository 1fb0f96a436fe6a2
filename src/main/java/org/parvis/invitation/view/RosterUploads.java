package org.parvis.invitation.view;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;

/** Puts {@link RosterUpload} in place with its limit. */
@WebListener
public class RosterUploads implements ServletContextListener {

  /** For the fields beside the file. */
  private static final long FORM = 1L << 16;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletRegistration.Dynamic upload =
        event.getServletContext().addServlet("roster-upload", RosterUpload.class);
    upload.setMultipartConfig(
        new MultipartConfigElement(
            "", RosterUpload.LARGEST, RosterUpload.LARGEST + FORM, (int) FORM));
    upload.addMapping("/act/roster");
  }
}
