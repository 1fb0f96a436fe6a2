package org.parvis.layout;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls methods without parameters, as pages do on every record ({@code #{row.title()}}), and
 * remembers them: looking each one up anew took an eighth of the time of the wall.
 */
public class PlainCalls extends ReadingResolver {

  private static final ClassValue<Map<String, Optional<Method>>> METHODS =
      new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  @Override
  public Object invoke(
      ELContext context, Object base, Object name, Class<?>[] types, Object[] parameters) {
    if (base == null || parameters != null && parameters.length > 0) {
      return null;
    }
    Optional<Method> method =
        METHODS
            .get(base.getClass())
            .computeIfAbsent(name.toString(), called -> find(base.getClass(), called));
    return method.isPresent() ? call(context, base, method.get()) : null;
  }

  private static Optional<Method> find(Class<?> type, String name) {
    try {
      Method method = type.getMethod(name);
      boolean open =
          Modifier.isPublic(method.getDeclaringClass().getModifiers()) && !method.isVarArgs();
      return open ? Optional.of(method) : Optional.empty();
    } catch (NoSuchMethodException unknown) {
      return Optional.empty();
    }
  }

  private static Object call(ELContext context, Object base, Method method) {
    try {
      Object value = method.invoke(base);
      context.setPropertyResolved(base, method.getName());
      return value;
    } catch (InvocationTargetException thrown) {
      throw new ELException(thrown.getCause());
    } catch (IllegalAccessException closed) {
      throw new ELException(closed);
    }
  }
}
