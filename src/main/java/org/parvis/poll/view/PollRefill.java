package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.util.Base64;
import org.parvis.content.Kept;
import org.parvis.person.Viewer;
import org.parvis.poll.Ballot;
import org.parvis.poll.PollCard;
import org.parvis.poll.PollResults;

/** A refused ballot, shown again as it was filled in. */
@Named
@RequestScoped
public class PollRefill {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST = 2048;

  @Inject private PollResults results;
  @Inject private Kept kept;
  @Inject private Viewer viewer;

  private long id;
  private Ballot ballot;
  private PollCard card;

  void keep(long pollId, Ballot filled) {
    id = pollId;
    ballot = filled;
  }

  /** Null if no ballot was sent, or there is nothing to fill it in. */
  public PollCard getCard() {
    if (card == null && ballot != null && kept.refusal() != null) {
      card =
          results
              .card(viewer, id)
              .filter(PollCard::canVote)
              .map(it -> it.filled(ballot))
              .orElse(null);
    }
    return card;
  }

  /** So long that the length of the answer does not tell what a secret ballot says. */
  public String getNoise() {
    byte[] noise = new byte[RANDOM.nextInt(MOST)];
    RANDOM.nextBytes(noise);
    return Base64.getUrlEncoder().encodeToString(noise);
  }
}
