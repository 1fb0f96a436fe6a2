package org.parvis.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;

/** How a word in the title of a proposal begins. */
@Entity
@Table(name = "proposal_word")
@IdClass(ProposalWord.Key.class)
public class ProposalWord {

  @Id private String stem;

  @Id
  @Column(name = "proposal_id")
  private Long proposalId;

  protected ProposalWord() {}

  public ProposalWord(Key key) {
    this.stem = key.stem();
    this.proposalId = key.proposalId();
  }

  /** Those of a title. */
  public static List<ProposalWord> of(long proposalId, String title) {
    return TitleWords.of(title).stream()
        .map(stem -> new ProposalWord(new Key(stem, proposalId)))
        .toList();
  }

  /** Which, and whose. */
  public record Key(String stem, Long proposalId) implements Serializable {}
}
