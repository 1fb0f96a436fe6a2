package org.parvis;

import fish.payara.arquillian.container.payara.remote.PayaraDeployableContainer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Payara's adapter, except that the server, which is on this machine, reads the WAR itself: the
 * adapter's upload of 40 MB fails on a busy machine, and it refuses what is already there.
 */
public class DeploymentByPath extends PayaraDeployableContainer {

  private static final String RUNNER = "ArquillianServletRunnerEE9";
  private static final Path FOLDER = Path.of("target", "tested");

  @Override
  public ProtocolMetaData deploy(Archive<?> portal) throws DeploymentException {
    File war = FOLDER.resolve(portal.getName()).toAbsolutePath().toFile();
    war.getParentFile().mkdirs();
    portal.as(ZipExporter.class).exportTo(war, true);
    String form =
        "name=parvis&contextroot=parvis&force=true&id="
            + URLEncoder.encode(war.getPath(), StandardCharsets.UTF_8);
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create(
                              "http://localhost:"
                                  + System.getProperty("parvis.admin.port")
                                  + "/management/domain/applications/application"))
                      .header("X-Requested-By", "parvis")
                      .header("Accept", "application/json")
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(HttpRequest.BodyPublishers.ofString(form))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new DeploymentException(answer.body());
      }
    } catch (IOException failed) {
      throw new DeploymentException("No answer from the server", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DeploymentException("Interrupted", interrupted);
    }
    int port = Integer.getInteger("parvis.http.port");
    return new ProtocolMetaData()
        .addContext(new HTTPContext("localhost", port).add(new Servlet(RUNNER, "/parvis")));
  }
}
