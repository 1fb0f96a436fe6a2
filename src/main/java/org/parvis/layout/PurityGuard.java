package org.parvis.layout;

import jakarta.el.ELContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees to it that what {@link MemoTag} keeps is a function of its row: a fragment that looks at a
 * bean, at whoever looks, or at the request is written, but not kept.
 */
public class PurityGuard extends ReadingResolver {

  private static final Map<String, Boolean> BEANS = new ConcurrentHashMap<>();

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    Making making = Making.current();
    if (making != null) {
      if (base == null) {
        String name = property.toString();
        if (BEANS.computeIfAbsent(name, PurityGuard::isBeanOfRequest)) {
          making.spoil(name);
        }
      } else if (isOfRequest(base) && !"contextPath".equals(property)) {
        making.spoil(property + " of the request");
      }
    }
    return null;
  }

  /** A bean that lives as long as the portal knows nobody. */
  private static boolean isBeanOfRequest(String name) {
    BeanManager beans = CDI.current().getBeanManager();
    Set<Bean<?>> found = beans.getBeans(name);
    return !found.isEmpty()
        && !name.equals("request")
        && beans.resolve(found).getScope() != ApplicationScoped.class;
  }

  private static boolean isOfRequest(Object base) {
    if (base instanceof HttpServletRequest) {
      return true;
    }
    if (!(base instanceof Map<?, ?>)) {
      return false;
    }
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    return base == external.getRequestParameterMap()
        || base == external.getRequestParameterValuesMap()
        || base == external.getRequestHeaderMap()
        || base == external.getRequestHeaderValuesMap()
        || base == external.getRequestCookieMap()
        || base == external.getRequestMap()
        || base == external.getSessionMap();
  }
}
