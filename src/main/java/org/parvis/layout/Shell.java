package org.parvis.layout;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;

/** Puts {@link Addresses} in place when the application starts. */
@WebListener
public class Shell implements ServletContextListener {

  private static final boolean LAST = true;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    claimRooms(context);
    context
        .addFilter("addresses", Addresses.class)
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), LAST, "/*");
  }

  /**
   * A room is also a folder, and the container redirects {@code /person} to {@code /person/} before
   * any filter is asked, unless a servlet has that very address. It is never called.
   */
  private static void claimRooms(ServletContext context) {
    context.addServlet("rooms", new HttpServlet() {}).addMapping(new Pages(context).rooms());
  }
}
