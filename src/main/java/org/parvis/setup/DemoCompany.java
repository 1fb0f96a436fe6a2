package org.parvis.setup;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parvis.audience.Audience;
import org.parvis.community.Bindings;
import org.parvis.community.Communities;
import org.parvis.community.CommunityPages;
import org.parvis.community.Memberships;
import org.parvis.community.Pilots;
import org.parvis.moderation.Reports;
import org.parvis.person.Person;
import org.parvis.poll.PastPolls;
import org.parvis.security.Passwords;
import org.parvis.setup.DemoCommunities.DemoPlace;
import org.parvis.storage.SchemaReady;
import org.parvis.voice.Office;

/**
 * Parvis Mécanique, an invented company to look around in: {@code parvis.demo=true} founds it in an
 * empty database, at the first start only.
 */
@Stateless
public class DemoCompany {

  static final String EMAIL = "claire.morel@parvis.example";

  /** Everyone's, in the demo company. */
  static final String PASSWORD = "parvis-demo-2026";

  /** Who carries the network around them. */
  private static final String AMBASSADOR = "yann-le-goff";

  private static final Logger LOG = Logger.getLogger(DemoCompany.class.getName());

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Passwords passwords;
  @Inject private DemoMode mode;
  @Inject private DemoFiles files;
  @Inject private Communities communities;
  @Inject private CommunityPages pages;
  @Inject private Memberships memberships;
  @Inject private Pilots pilots;
  @Inject private Bindings bindings;
  @Inject private Reports reports;
  @Inject private PastPolls polls;

  @Inject
  @ConfigProperty(name = "parvis.demo", defaultValue = "false")
  private boolean wanted;

  /** Before anything else is set up, so that the demo company has its administrator in time. */
  public void open(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) SchemaReady ready) {
    if (wanted) {
      found();
    }
    mode.set(isFounded());
  }

  /** Founds it, unless anyone is here already. */
  public void found() {
    if (isFounded()) {
      return;
    }
    if (isInhabited()) {
      LOG.warning("parvis.demo is ignored: this database holds a company already.");
      return;
    }
    settle();
    em.persist(new Foundation(clock.instant()));
    LOG.info("The demo company is founded.");
  }

  /** Lets its people arrive and talk. */
  public void settle() {
    DemoCalendar calendar = new DemoCalendar(clock.instant());
    DemoScript script = DemoScript.read(calendar.today());
    Map<String, Person> people =
        new DemoPeople(em, calendar, passwords.hash(PASSWORD)).arrive(script.colleagues());
    new DemoEndorsements(em, calendar, people).give(script.colleagues());
    DemoCommunities gathering = new DemoCommunities(em, calendar, people);
    Map<String, DemoPlace> places =
        gathering.found(script.communities(), communities, pages, memberships, bindings);
    gathering.name(Audience.COMPANY, AMBASSADOR, Office.AMBASSADOR);
    DemoWall wall = new DemoWall(em, calendar, script.colleagues(), people, places, files);
    wall.fill(script.posts());
    gathering.pilot(script.communities(), pilots);
    wall.report(reports);
    script.scheduled().forEach(wall::schedule);
    new DemoPolls(em, calendar, polls).hold(wall.asked());
    DemoProposals proposals = new DemoProposals(em, calendar, people, places);
    proposals.submit(script.proposals());
    new DemoCampaigns(em, calendar, people, places, proposals).call(script.campaigns());
  }

  private boolean isFounded() {
    return em.find(Foundation.class, Foundation.ONLY) != null;
  }

  private boolean isInhabited() {
    return em.createQuery("select count(p) from Person p", Long.class).getSingleResult() > 0;
  }
}
