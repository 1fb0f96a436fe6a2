package org.parvis.voice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.parvis.content.Content;

/** What someone said aloud and someone else wrote down; who wrote it stands on its label. */
@Entity
public class Relayed {

  @Id private Long id;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  @JoinColumn(name = "id")
  private Content content;

  @Column(name = "said_by")
  private String saidBy;

  @Column(name = "colleague_id")
  private Long colleagueId;

  protected Relayed() {}

  /**
   * @param saidBy in the words of who relays it, null for nobody in particular
   * @param colleagueId the colleague themselves, null if they are not to be named
   */
  public Relayed(Content content, String saidBy, Long colleagueId) {
    this.content = content;
    this.saidBy = saidBy;
    this.colleagueId = colleagueId;
  }

  Long colleagueId() {
    return colleagueId;
  }
}
