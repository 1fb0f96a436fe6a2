package org.parvis;

import fish.payara.arquillian.container.payara.remote.PayaraDeployableContainer;
import java.util.List;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Deploys the portal once for all test classes, before the first. A deployment for each class would
 * cost nine seconds a class.
 */
public class OneDeployment implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder
        .override(
            DeploymentScenarioGenerator.class,
            AnnotationDeploymentScenarioGenerator.class,
            ThePortal.class)
        .override(
            DeployableContainer.class, PayaraDeployableContainer.class, DeploymentByPath.class)
        .observer(Keeper.class);
  }

  /** Every test class is tested against the portal. */
  public static class ThePortal implements DeploymentScenarioGenerator {

    @Override
    public List<DeploymentDescription> generate(TestClass anyClass) {
      return List.of(new DeploymentDescription("portal", Deployments.portal()));
    }
  }

  /** Keeps what the first class has generated and deployed. */
  public static class Keeper {

    @Inject @ClassScoped private InstanceProducer<DeploymentScenario> scenario;
    private DeploymentScenario kept;
    private boolean deployed;
    private RuntimeException failure;

    void generate(@Observes EventContext<GenerateDeployment> generation) {
      if (kept == null) {
        generation.proceed();
        kept = scenario.get();
      } else {
        scenario.set(kept);
      }
    }

    void deploy(@Observes EventContext<DeployManagedDeployments> deployment) {
      if (failure != null) {
        throw failure;
      }
      if (!deployed) {
        try {
          if (PostgreSql.isWanted()) {
            PostgreSql.serve();
          }
          deployment.proceed();
          deployed = true;
          if (PostgreSql.isWanted()) {
            PostgreSql.demandTables();
          }
        } catch (Exception refused) {
          failure = new IllegalStateException("The portal could not be deployed", refused);
          throw failure;
        }
      }
    }

    /** The last one goes with its server. */
    void undeploy(@Observes EventContext<UnDeployManagedDeployments> undeployment) {}
  }
}
