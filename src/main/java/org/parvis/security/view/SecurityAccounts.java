package org.parvis.security.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parvis.person.Role;
import org.parvis.person.Status;
import org.parvis.person.Viewer;
import org.parvis.security.AccountRow;
import org.parvis.security.AccountSearch;
import org.parvis.security.Accounts;
import org.parvis.shared.Page;

/** The page on which administrators manage the accounts. */
@Named
@ViewScoped
public class SecurityAccounts implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int ROWS = 50;

  @Inject private transient Provider<Viewer> viewer;
  @Inject private transient Accounts accounts;
  @Inject private transient Exchange exchange;

  private String text;
  private String show;
  private String after;
  private String link;
  private String linkFor;
  private String next;
  private ArrayList<AccountRow> rows = new ArrayList<>();

  public void load() {
    Page<AccountRow> page = accounts.page(viewer.get(), search(), after, ROWS);
    rows = new ArrayList<>(page.rows());
    next = page.next();
  }

  /** The accounts that the page shows: an act is done to the one that was shown. */
  public List<AccountRow> rows() {
    return rows;
  }

  /** Which accounts one may choose to see. */
  public List<String> shown() {
    return List.of("everyone", "administrators", "invited", "deactivated");
  }

  public boolean isShown(String which) {
    return which.equals(show == null || show.isEmpty() ? shown().get(0) : show);
  }

  /** Where the next page starts, null after the last one. */
  public String next() {
    return next;
  }

  public void giveLink(AccountRow account) {
    tell(someone -> handOver(accounts.link(someone, account.id()), account.name()));
  }

  public void deactivate(AccountRow account) {
    tell(someone -> accounts.deactivate(someone, account.id()));
    Words.tell("security.accounts.deactivated", account.name());
  }

  public void reactivate(AccountRow account) {
    tell(someone -> accounts.reactivate(someone, account.id()));
    Words.tell("security.accounts.reactivated", account.name());
  }

  public void appoint(AccountRow account) {
    tell(someone -> accounts.appoint(someone, account.id()));
    Words.tell("security.accounts.appointed", account.name());
  }

  public void withdraw(AccountRow account) {
    tell(someone -> accounts.withdraw(someone, account.id()));
    Words.tell("security.accounts.withdrawn", account.name());
  }

  private void tell(Consumer<Viewer> task) {
    link = null;
    task.accept(viewer.get());
    load();
  }

  private void handOver(String token, String person) {
    link = exchange.link("/security/welcome/" + token);
    linkFor = person;
  }

  private AccountSearch search() {
    return new AccountSearch(
        text,
        "invited".equals(show)
            ? Status.INVITED
            : "deactivated".equals(show) ? Status.DEACTIVATED : null,
        "administrators".equals(show) ? Role.ADMINISTRATOR : null);
  }

  /** Shown once: it is kept nowhere. */
  public String link() {
    return link;
  }

  public String linkFor() {
    return linkFor;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
