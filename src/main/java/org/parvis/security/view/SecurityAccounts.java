package org.parvis.security.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.List;
import java.util.function.Consumer;
import org.parvis.person.Role;
import org.parvis.person.Status;
import org.parvis.person.Viewer;
import org.parvis.security.AccountRow;
import org.parvis.security.AccountSearch;
import org.parvis.security.Accounts;
import org.parvis.shared.Ledger;

/** The page on which administrators manage the accounts. */
@Named
@ViewScoped
public class SecurityAccounts extends Ledger<AccountRow> {

  private static final long serialVersionUID = 1;
  private static final int ROWS = 50;

  @Inject private transient Provider<Viewer> viewer;
  @Inject private transient Accounts accounts;
  @Inject private transient Exchange exchange;

  private String text;

  public void load() {
    show(accounts.page(viewer.get(), search(), getAfter(), ROWS));
  }

  /** Which accounts one may choose to see. */
  public List<String> shown() {
    return List.of("everyone", "administrators", "invited", "deactivated");
  }

  public boolean isShown(String which) {
    return which.equals(getShow() == null || getShow().isEmpty() ? shown().get(0) : getShow());
  }

  public void giveLink(AccountRow account) {
    tell(
        someone ->
            handOver(
                exchange.link("/security/welcome/" + accounts.link(someone, account.id())),
                account.name()));
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
    forgetLink();
    task.accept(viewer.get());
    load();
  }

  private AccountSearch search() {
    return new AccountSearch(
        text,
        "invited".equals(getShow())
            ? Status.INVITED
            : "deactivated".equals(getShow()) ? Status.DEACTIVATED : null,
        "administrators".equals(getShow()) ? Role.ADMINISTRATOR : null);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
