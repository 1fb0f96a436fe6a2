package org.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The portal answers a browser. */
class FirstPageIT extends InBrowser {

  @Test
  void theFirstAddressLeadsSomewhere() {
    Page page = visitor();
    tolerate("404");

    page.navigate(address("/"));

    assertThat(page.content()).contains("<html");
  }
}
