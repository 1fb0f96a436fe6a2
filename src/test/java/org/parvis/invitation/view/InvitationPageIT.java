package org.parvis.invitation.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** Inviting colleagues, as an administrator does it. */
class InvitationPageIT extends InBrowser {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void oneIsInvitedAndTheInvitationWithdrawn() {
    Page page = signIn(visitor(), Neighbour.administrator());
    page.navigate(address("/invitation"));
    page.getByLabel("E-mail").fill("nora." + mark + "@town.example");
    page.locator("[id='invite:add']").click();
    assertThat(page.locator("#notices").textContent()).contains("nora." + mark, "on its way");
    assertThat(page.locator(".lines").textContent()).contains("nora." + mark, "Waiting");
    axe(page);

    page.locator(".lines li", new Page.LocatorOptions().setHasText(mark))
        .locator("[id$=withdraw]")
        .click();

    assertThat(page.locator("#notices").textContent()).contains("withdrawn");
    assertThat(page.locator(".lines").textContent()).doesNotContain(mark);
  }

  @Test
  void aFileIsReportedLineByLineThenDoneWithProgress() throws Exception {
    Page page = signIn(phone(), Neighbour.administrator());
    page.navigate(address("/invitation/file"));
    String file =
        "Prénom;Nom;Adresse électronique;Fonction;Matricule\nLéa;Dubourg;lea."
            + mark
            + "@town.example;Qualité;1\n;;sans arobase;;2\nLéa;Dubourg;LEA."
            + mark
            + "@town.example;;3\n";
    bring(page, file.getBytes(Charset.forName("windows-1252")));
    assertThat(page.locator("#progress").textContent())
        .contains("To be created and invited: 1", "Matricule");
    assertThat(page.locator(".roster").textContent())
        .contains("Léa Dubourg", "Will be created", "“sans arobase” has no @.", "as on line 2");
    axe(page);
    assertThat((int) page.locator("html").evaluate("page => page.scrollWidth")).isEqualTo(360);

    page.locator("form[action$=start] button").tap();
    page.locator("#how-far.good").waitFor();
    assertThat(page.locator("#how-far").textContent()).contains("1 of 1 created");
    Download report = page.waitForDownload(() -> page.locator("a[download]").tap());

    assertThat(Files.readString(report.path(), StandardCharsets.UTF_8))
        .contains("Created", "lea." + mark + "@town.example", "Twice in the file");
  }

  @Test
  void whatIsNoListOfColleaguesIsSaidInWords() {
    tolerate("422");
    Page page = signIn(visitor(), Neighbour.administrator());
    page.navigate(address("/invitation/file"));

    bring(page, "name\nAnn".getBytes(StandardCharsets.UTF_8));
    assertThat(page.locator("#roster-refused").textContent()).contains("no column “e-mail”");
    axe(page);
    bring(page, new byte[5_300_000]);

    assertThat(page.locator("#roster-refused").textContent()).contains("at most 5 MB");
  }

  private static void bring(Page page, byte[] file) {
    page.locator("#roster").setInputFiles(new FilePayload("staff.csv", "text/csv", file));
    page.locator("form[action$='/act/roster'] button").click();
    page.waitForLoadState();
  }
}
