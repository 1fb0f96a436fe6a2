package org.parvis.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one Chromium of a test run: the one that is named, or installed, or that apt-get can install,
 * or that Playwright downloads.
 */
final class Browsers {

  /** Chromium without what only a window needs: a page opens in half the time. */
  private static final String SHELL = "chromium-headless-shell";

  private static final List<String> COMMANDS =
      List.of(
          SHELL,
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome",
          "microsoft-edge",
          "microsoft-edge-stable");
  private static final List<String> PLACES =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
          "C:/Program Files/Google/Chrome/Application/chrome.exe",
          "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** How long a test waits for what it expects: two busy cores are slow. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private static Browser browser;

  private Browsers() {}

  static synchronized Browser get() {
    if (browser == null) {
      browser = start(named().or(Browsers::installed).or(Browsers::aptGet));
    }
    return browser;
  }

  private static Browser start(Optional<Path> found) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
    found.ifPresentOrElse(options::setExecutablePath, Browsers::download);
    try {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return playwright.chromium().launch(options);
    } catch (PlaywrightException failed) {
      throw new IllegalStateException(
          "No browser for the tests: install Chromium, Chrome or Edge, or name one with"
              + " -Dparvis.browser=<path> (tried "
              + found.map(Path::toString).orElse("a download")
              + ")",
          failed);
    }
  }

  /** Playwright's own Chromium, and none of its other browsers. */
  private static void download() {
    ProcessBuilder install = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
    install.command().addAll(List.of("install", "--only-shell", "chromium"));
    try {
      install.inheritIO().start().waitFor();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<Path> named() {
    return Stream.of(
            System.getProperty("parvis.browser", ""),
            System.getenv().getOrDefault("PARVIS_BROWSER", ""))
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .findFirst();
  }

  private static Optional<Path> installed() {
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> COMMANDS.stream().map(command -> Path.of(folder, command)));
    return Stream.concat(onPath, PLACES.stream().map(Path::of))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> aptGet() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    try {
      run("apt-get", "update", "-q");
      run("apt-get", "install", "-y", "-q", "--no-install-recommends", SHELL);
      if (installed().isEmpty()) {
        run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
      }
      return installed();
    } catch (IOException unavailable) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
