package org.parvis.person.view;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts {@link PortraitUpload} in place with the limit that the administrator set. */
@WebListener
public class PortraitUploads implements ServletContextListener {

  private static final long TEN_MEGABYTES = 10L << 20;

  /** For the fields beside the file. */
  private static final long FORM = 1L << 16;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletRegistration.Dynamic upload =
        event.getServletContext().addServlet("portrait-upload", PortraitUpload.class);
    upload.setMultipartConfig(
        new MultipartConfigElement("", largest(), largest() + FORM, (int) FORM));
    upload.addMapping("/act/portrait");
  }

  /** Setting {@code parvis.upload.max}, in bytes. */
  static long largest() {
    return ConfigProvider.getConfig()
        .getOptionalValue("parvis.upload.max", Long.class)
        .orElse(TEN_MEGABYTES);
  }
}
