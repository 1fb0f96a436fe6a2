package org.parvis.layout;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;
import org.parvis.content.Root;

/** Puts {@link Addresses} in place when the application starts. */
@WebListener
public class Shell implements ServletContextListener {

  private static final boolean LAST = true;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    Root.standsAt(context.getContextPath());
    claimAddresses(context);
    FilterRegistration.Dynamic addresses = context.addFilter("addresses", Addresses.class);
    addresses.setAsyncSupported(true);
    addresses.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), LAST, "/*");
  }

  /**
   * Gives each address without a key to a servlet that is never called: the container would
   * redirect {@code /person}, which is also a folder, to {@code /person/} before any filter is
   * asked.
   */
  private static void claimAddresses(ServletContext context) {
    ServletRegistration.Dynamic claim = context.addServlet("addresses", new HttpServlet() {});
    claim.addMapping(new Pages(context).addresses());
  }
}
