package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.person.Viewer;
import org.parvis.proposal.ProposalCard;
import org.parvis.proposal.ProposalPart;
import org.parvis.shared.NotFound;

/** The part of a card that an opinion has changed. */
@Named
@RequestScoped
public class ProposalJudged {

  @Inject private ProposalPart part;
  @Inject private Viewer viewer;

  private String key;
  private ProposalCard card;

  public void load() {
    if (key == null || !key.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    long id = Long.parseLong(key);
    card = part.of(viewer, List.of(id)).get(id);
    if (card == null) {
      throw new NotFound();
    }
  }

  public ProposalCard getCard() {
    return card;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
