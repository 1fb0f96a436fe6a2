package org.parvis.layout.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** What the first visit to the wall costs a browser that has nothing of ours yet. */
class FirstLoadPageIT extends InBrowser {

  private static final String ASKED_FOR =
      "() => performance.getEntriesByType('resource').map(entry => entry.name)";

  /** The test server does not compress; an administrator's does. */
  private static final String COMPRESSED =
      """
      async () => {
        const addresses = [location.href, ...performance.getEntriesByType('resource').map(entry => entry.name)];
        let bytes = 0;
        for (const address of new Set(addresses.filter(address => address.startsWith('http')))) {
          const answer = await fetch(address);
          const packed = answer.body.pipeThrough(new CompressionStream('gzip'));
          bytes += (await new Response(packed).arrayBuffer()).byteLength;
        }
        return bytes;
      }
      """;

  private static final String MOVED =
      """
      () => new Promise(done => new PerformanceObserver(list =>
        done(list.getEntries().filter(it => !it.hadRecentInput).reduce((sum, it) => sum + it.value, 0)))
        .observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(() => done(0), 500))
      """;

  @Test
  void theWallNeedsFewRequestsAndLittle() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.waitForLoadState(LoadState.NETWORKIDLE);

    assertThat((List<?>) page.evaluate(ASKED_FOR)).hasSizeLessThan(20);
    assertThat(((Number) page.evaluate(COMPRESSED)).intValue()).isLessThan(350_000);
  }

  @Test
  void nothingMovesWhileItArrives() {
    Page page = signedIn(Neighbour.named("Ann Archer"));

    assertThat(((Number) page.evaluate(MOVED)).doubleValue()).isLessThan(0.02);
  }
}
