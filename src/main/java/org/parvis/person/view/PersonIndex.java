package org.parvis.person.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.person.Colleague;
import org.parvis.person.Facet;
import org.parvis.person.Facets;
import org.parvis.person.People;
import org.parvis.person.PeopleFilter;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;
import org.parvis.shared.Text;

/** The people page: who works here, found by name, department, site and skill. */
@Named
@RequestScoped
public class PersonIndex {

  private static final int PAGE = 24;
  private static final String NAME = "name";

  @Inject private People people;
  @Inject private Facets facets;
  @Inject private Viewer viewer;

  private String name;
  private String department;
  private String site;
  private String skill;
  private String after;

  private PeopleFilter filter;
  private Page<Colleague> page;

  public void load() {
    filter = new PeopleFilter(name, department, site, skill);
    page = people.page(viewer, filter, after, PAGE);
  }

  public Page<Colleague> getPage() {
    return page;
  }

  public boolean isFiltered() {
    return !filter.isEmpty();
  }

  /** What narrows the list down, but for the name: that stays in sight in its field. */
  public List<Criterion> getNarrowed() {
    return criteria().keySet().stream()
        .filter(parameter -> !NAME.equals(parameter))
        .map(this::criterion)
        .toList();
  }

  private Criterion criterion(String parameter) {
    Map<String, String> others = criteria();
    String value = others.remove(parameter);
    return new Criterion("person.field." + parameter, value, address(others));
  }

  /** Where what was looked for as a name is looked for as a skill; null if more was asked. */
  public String getAsSkill() {
    return criteria().keySet().equals(Set.of(NAME)) ? address(Map.of("skill", name)) : null;
  }

  /** The address of the next page, relative to the context path. */
  public String getMore() {
    Map<String, String> parameters = criteria();
    parameters.put("after", page.next());
    return address(parameters);
  }

  public List<Facet> getDepartments() {
    return withChosen(facets.departments(viewer), department);
  }

  public List<Facet> getSites() {
    return withChosen(facets.sites(viewer), site);
  }

  /** Whether these are one value, whatever their case and accents. */
  public boolean isChosen(String value, String typed) {
    return Text.fold(value).equals(Text.fold(Text.line(typed)));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public String getSite() {
    return site;
  }

  public void setSite(String site) {
    this.site = site;
  }

  public String getSkill() {
    return skill;
  }

  public void setSkill(String skill) {
    this.skill = skill;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  private Map<String, String> criteria() {
    Map<String, String> criteria = new LinkedHashMap<>();
    criteria.put(NAME, name);
    criteria.put("skill", skill);
    criteria.put("department", department);
    criteria.put("site", site);
    criteria.values().removeIf(value -> Text.line(value).isEmpty());
    return criteria;
  }

  /** A choice that nobody has any more stays in sight. */
  private List<Facet> withChosen(List<Facet> facets, String chosen) {
    if (Text.line(chosen).isEmpty()
        || facets.stream().anyMatch(it -> isChosen(it.value(), chosen))) {
      return facets;
    }
    return Stream.concat(facets.stream(), Stream.of(new Facet(chosen, 0))).toList();
  }

  private static String address(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(it -> it.getKey() + '=' + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .reduce((one, other) -> one + '&' + other)
        .map(query -> "/person?" + query)
        .orElse("/person");
  }
}
