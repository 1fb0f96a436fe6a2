package org.parvis.setup.view;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.parvis.setup.DemoMode;

/**
 * Keeps the demo company on this computer: whoever comes from elsewhere, by its address or by the
 * name they call it, gets 403. Its password is in the README.
 */
public class DemoGuard extends HttpFilter {

  private static final Logger LOG = Logger.getLogger(DemoGuard.class.getName());
  private static final long serialVersionUID = 1;

  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.\\d{1,3}){3}|(::ffff:127(\\.\\d{1,3}){3})|::1|(0:){7}1");
  private static final Pattern LOCAL_NAME = Pattern.compile("(?i)(.+\\.)?localhost\\.?");

  @Inject private transient DemoMode demo;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (demo.isOn() && !isHere(request.getRemoteAddr(), request.getServerName())) {
      LOG.log(
          Level.INFO,
          "The demo company is for this computer only, not for {0}",
          request.getRemoteAddr());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  static boolean isHere(String address, String host) {
    return isLoopback(address) && (isLoopback(host) || LOCAL_NAME.matcher(host).matches());
  }

  private static boolean isLoopback(String address) {
    return LOOPBACK.matcher(address.replaceAll("[\\[\\]]|%.*", "")).matches();
  }
}
