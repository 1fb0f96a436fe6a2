package org.parvis.person.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parvis.person.Colleague;
import org.parvis.person.Facet;
import org.parvis.person.People;
import org.parvis.person.PeopleFilter;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;

/** The people page: who works here, found by name, department, site and skill. */
@Named
@RequestScoped
public class PersonIndex {

  private static final int PAGE = 24;

  @Inject private People people;
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

  /** Whether the list goes on from an earlier page. */
  public boolean isContinued() {
    return after != null;
  }

  /** The address of the next page, relative to the context path. */
  public String getMore() {
    StringBuilder address = new StringBuilder("/person?after=").append(encode(page.next()));
    append(address, "name", name);
    append(address, "department", department);
    append(address, "site", site);
    append(address, "skill", skill);
    return address.toString();
  }

  public List<Facet> getDepartments() {
    return people.departments(viewer);
  }

  public List<Facet> getSites() {
    return people.sites(viewer);
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

  private static void append(StringBuilder address, String parameter, String value) {
    if (value != null) {
      address.append('&').append(parameter).append('=').append(encode(value));
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
