package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.parvis.audience.Standing;
import org.parvis.community.CommunityPage;
import org.parvis.community.Member;
import org.parvis.community.Members;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;
import org.parvis.shared.Text;

/** Who is in a community. */
@Named
@RequestScoped
public class CommunityMembers {

  private static final int PAGE = 50;

  @Inject private CommunityHead communityHead;
  @Inject private Members members;
  @Inject private Viewer viewer;

  private String key;
  private String name;
  private String after;
  private Page<Member> page;

  public void load() {
    CommunityPage community = communityHead.loadReadable(key, "members");
    page = members.page(viewer, community.card().id(), name, after, PAGE);
  }

  public Page<Member> getPage() {
    return page;
  }

  public boolean isFiltered() {
    return !Text.line(name).isEmpty();
  }

  /** The address of the next page, relative to the context path. */
  public String getMore() {
    String typed = isFiltered() ? "&name=" + encode(name) : "";
    return "/community/members/" + key + "?after=" + encode(page.next()) + typed;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public Standing[] getStandings() {
    return Standing.values();
  }

  /** Whether the viewer may show this member out. */
  public boolean canRemove(Member member) {
    CommunityPage community = communityHead.getCommunity();
    boolean other = !viewer.is(member.person().id());
    return other
        && (community.isOwner() || community.isAnimating() && !member.standing().isAnimating());
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
