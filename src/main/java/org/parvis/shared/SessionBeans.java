package org.parvis.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import jakarta.enterprise.inject.spi.SessionBeanType;
import java.util.HashMap;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Looks each EJB without an interface up once for all who inject it.
 *
 * <p>Payara looks it up for each injection, and once more, over an exception, for each call.
 */
public class SessionBeans implements Extension {

  private final Map<Class<?>, String> names = new HashMap<>();

  void note(@Observes ProcessSessionBean<?> found) {
    Class<?> type = found.getBean().getBeanClass();
    if (found.getSessionBeanType() != SessionBeanType.STATEFUL
        && found.getBean().getTypes().contains(type)) {
      names.put(type, found.getEjbName());
    }
  }

  void add(@Observes AfterBeanDiscovery discovery) {
    names.forEach(
        (type, name) ->
            discovery
                .addBean()
                .id(SessionBeans.class.getName() + "-" + type.getName())
                .beanClass(type)
                .types(type, Object.class)
                .scope(ApplicationScoped.class)
                .alternative(true)
                .priority(1)
                .produceWith(all -> lookUp(type, name)));
  }

  private static Object lookUp(Class<?> type, String name) {
    try {
      return InitialContext.doLookup("java:module/" + name + "!" + type.getName());
    } catch (NamingException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
