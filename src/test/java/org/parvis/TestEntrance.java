package org.parvis;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Leads the requests of the tests themselves (Arquillian's runner and {@link TownHall}) past the
 * portal's filters, so that the portal needs no door for them. Exists in the tested WAR only.
 */
public class TestEntrance implements ServletContainerInitializer {

  @Override
  public void onStartup(Set<Class<?>> none, ServletContext context) {
    FilterRegistration.Dynamic detour = context.addFilter("testEntrance", new Detour());
    detour.setAsyncSupported(true);
    detour.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }

  /** Goes straight to the servlet. */
  public static class Detour extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> HALLS = Set.of("TownHall", "ClubHall", "PollHall");

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain portal)
        throws IOException, ServletException {
      String name = request.getServletPath().replaceFirst("^/", "");
      RequestDispatcher servlet =
          name.startsWith("Arquillian") || HALLS.contains(name)
              ? getServletContext().getNamedDispatcher(name)
              : null;
      if (servlet == null) {
        portal.doFilter(request, response);
      } else {
        servlet.forward(request, response);
      }
    }
  }
}
