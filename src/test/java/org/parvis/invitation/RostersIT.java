package org.parvis.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** A file of colleagues: what would become of each line, and what then does. */
@ExtendWith(ArquillianExtension.class)
class RostersIT {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Inject private Town town;
  @Inject private Rosters rosters;
  @Inject private RosterSteps steps;
  @Inject private RosterWork work;
  @Inject private RosterReport report;
  @Inject private Invitations invitations;
  @Resource private UserTransaction transaction;
  @Inject private EntityManager em;

  @Test
  void eachLineIsToldItsFateBeforeAnythingIsDone() throws Exception {
    Viewer ada = town.administrator();
    Viewer bob = town.bob();
    long id =
        read(
            ada,
            "email;nom;service\n"
                + at("lea")
                + ";Léa;Qualité\n"
                + bob.slug()
                + "@TOWN.example;Bob;\n"
                + "lea x;;\n;Nobody;\n"
                + at("LEA")
                + ";Léa again;\n"
                + at("max")
                + ";"
                + "x".repeat(130)
                + ";");

    assertThat(rosters.rows(ada, id, null, 0, 10).rows())
        .extracting(RosterRowCard::line, RosterRowCard::state, RosterRowCard::reason)
        .containsExactly(
            tuple(2, RowState.READY, null),
            tuple(3, RowState.KNOWN, null),
            tuple(4, RowState.INVALID, Reason.NO_AT),
            tuple(5, RowState.INVALID, Reason.NO_EMAIL),
            tuple(6, RowState.DUPLICATE, null),
            tuple(7, RowState.INVALID, Reason.TOO_LONG));
    work.work();
    assertThat(rosters.card(ada, id).orElseThrow().isRead()).as("nothing was done").isTrue();
  }

  @Test
  void whatWasInterruptedGoesOnAndNothingIsDoneTwice() throws Exception {
    Viewer ada = town.administrator();
    String file =
        "email,name,language,site,skills\n"
            + IntStream.range(0, 25)
                .mapToObj(
                    i -> at("p" + i) + ",Person " + i + ",fr,Lyon " + mark + ",Welding " + mark)
                .collect(Collectors.joining("\n"));
    long id = read(ada, file);
    AtOnce.times(5, () -> started(ada, id));
    steps.step(id, 10);
    AtOnce.times(3, () -> isWorkedOn(ada, id));
    long again = read(ada, file);
    rosters.start(ada, again);
    isWorkedOn(ada, again);

    RosterCard card = rosters.card(ada, id).orElseThrow();
    assertThat(card.isDone()).isTrue();
    assertThat(card.created()).isEqualTo(25);
    assertThat(rosters.card(ada, again).orElseThrow().count(RowState.KNOWN)).isEqualTo(25);
    assertThat(invited(ada)).hasSize(25).allMatch(row -> row.state() == InvitationState.WAITING);
  }

  @Test
  void forAnyoneElseNothingOfItExists() throws Exception {
    Viewer ada = town.administrator();
    Viewer ann = town.ann();
    long id = read(ada, "email\n" + at("x"));

    assertThatThrownBy(() -> read(ann, "email\n" + at("y"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rosters.card(ann, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rosters.rows(ann, id, null, 0, 5)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rosters.latest(ann, 5)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rosters.start(ann, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rosters.forget(ann, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> report.write(ann, id, Locale.ENGLISH, new StringWriter()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aFileThatIsDiscardedIsForgotten() throws Exception {
    Viewer ada = town.administrator();
    long id = read(ada, "email\n" + at("x"));

    rosters.forget(ada, id);

    assertThat(rosters.card(ada, id)).isEmpty();
  }

  @Test
  void theReportHoldsNoFormula() throws Exception {
    Viewer ada = town.administrator();
    long id = read(ada, "email,name\n" + at("x") + ",=HYPERLINK(1)\n@SUM(1),+Bob\n");
    StringWriter csv = new StringWriter();

    report.write(ada, id, Locale.FRENCH, csv);

    assertThat(csv.toString())
        .contains("'=HYPERLINK(1)", "'+Bob", "'@SUM(1)", "Sera créé", ";")
        .doesNotContain(";=", ";+", ";@");
  }

  @Test
  void tenThousandLinesAreReadInSeconds() throws Exception {
    Viewer ada = town.administrator();
    String file =
        "email,name,job title,department,site\n"
            + IntStream.range(0, 10_000)
                .mapToObj(i -> at("n" + i) + ",Person Number " + i + ",Fitter,North,Lyon")
                .collect(Collectors.joining("\n"));
    ThreadMXBean times = ManagementFactory.getThreadMXBean();
    long begin = times.getCurrentThreadCpuTime();

    long id = read(ada, file);

    assertThat(Duration.ofNanos(times.getCurrentThreadCpuTime() - begin))
        .as("work of the processor, however busy it is otherwise")
        .isLessThan(Duration.ofSeconds(20));
    assertThat(rosters.card(ada, id).orElseThrow().todo()).isEqualTo(10_000);
    assertThat(rosters.rows(ada, id, RowState.READY, 9_999, 100).rows()).hasSize(2);
    rosters.forget(ada, id);
  }

  private boolean started(Viewer ada, long id) {
    rosters.start(ada, id);
    return true;
  }

  /** Nobody waits for these mails, and other tests wait behind them. */
  @AfterEach
  void dropTheMails() throws Exception {
    transaction.begin();
    em.createQuery(
            "update Mail m set m.state = org.parvis.mail.Mail.State.DROPPED"
                + " where m.recipient like :mark")
        .setParameter("mark", "%" + mark + "%")
        .executeUpdate();
    transaction.commit();
  }

  /** Works beside the timer that does the same, until it is done. */
  private boolean isWorkedOn(Viewer ada, long id) {
    for (int i = 0; i < 10_000 && !rosters.card(ada, id).orElseThrow().isDone(); i++) {
      work.work();
    }
    return rosters.card(ada, id).orElseThrow().isDone();
  }

  private List<InvitationRow> invited(Viewer ada) {
    return invitations.page(ada, null, null, 200).rows().stream()
        .filter(row -> row.email().contains(mark))
        .toList();
  }

  private String at(String name) {
    return name + "-" + mark + "@town.example";
  }

  private long read(Viewer viewer, String file) throws IOException {
    return rosters.read(
        viewer, "staff.csv", () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }
}
