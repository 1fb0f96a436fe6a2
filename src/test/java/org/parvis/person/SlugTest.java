package org.parvis.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.shared.Slug;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Léa Fournier | lea-fournier",
        "  Ann   MARTIN  | ann-martin",
        "Jean-Noël d’Œuvré | jean-noel-doeuvre",
        "Łukasz Żółć | lukasz-zolc",
        "Søren Ærø | soren-aero",
        "İpek Işık | ipek-isik",
        "Großmann | grossmann",
        "O'Brien, Sean (Jr.) | obrien-sean-jr",
        "../../etc/passwd | etc-passwd",
        "<script>alert(1)</script> | script-alert-1-script",
        "王小明 | colleague",
        "Zoë 王 | zoe",
        "👩‍🔧 | colleague",
        "007 | colleague-007",
        "12-34 | colleague-12-34",
      })
  void aNameBecomesAReadableAddress(String name, String slug) {
    assertThat(Newcomers.slug(name).firstFree(Set.of())).isEqualTo(slug);
  }

  @Test
  void theSecondOfANameIsNumbered() {
    Slug slug = Newcomers.slug("Léa Fournier");
    assertThat(slug.firstFree(Set.of("lea-fournier"))).isEqualTo("lea-fournier-2");
    assertThat(slug.firstFree(Set.of("lea-fournier", "lea-fournier-2")))
        .isEqualTo("lea-fournier-3");
    assertThat(slug.firstFree(Set.of("lea-fournier", "lea-fournier-3")))
        .isEqualTo("lea-fournier-2");
  }

  @ParameterizedTest
  @CsvSource({"Edit,edit-2", "index,index-2", "SHOW,show-2", "Picture,picture-2"})
  void nobodyTakesThePlaceOfAPage(String name, String slug) {
    assertThat(Newcomers.slug(name).firstFree(Set.of())).isEqualTo(slug);
  }

  @Test
  void aVeryLongNameIsCutBetweenItsWords() {
    String slug = Newcomers.slug("Anne-Sophie ".repeat(10)).firstFree(Set.of());
    assertThat(slug).hasSizeLessThanOrEqualTo(60).matches("[a-z0-9]+(-[a-z0-9]+)*");
  }
}
