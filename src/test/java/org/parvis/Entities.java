package org.parvis;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The entity manager of tests inside the server: the transaction's own while there is one, and a
 * new one for each call while there is none. The container's would belong to the request that runs
 * the test and to the asynchronous tasks that it started: Payara closes it when one of these ends,
 * under the hands of the test. From Jakarta Persistence 3.2 on, the container offers an entity
 * manager of its own for injection, which this one stands before.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class Entities {

  @PersistenceContext private EntityManager ofTransaction;
  @PersistenceUnit private EntityManagerFactory factory;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @Produces
  EntityManager forTests() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> call(method, arguments));
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    boolean free = transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
    try {
      return method.invoke(free ? factory.createEntityManager() : ofTransaction, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
