package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.shared.Text;

/** A word by which a community is found. */
@Entity
@Table(name = "community_tag")
@IdClass(CommunityTag.Key.class)
public class CommunityTag {

  public static final int MOST = 10;
  static final int LONGEST = 60;

  @Id
  @Column(name = "community_id")
  private Long communityId;

  @Id
  @Column(name = "tag_key")
  private String tagKey;

  private String tag;
  private int place;

  protected CommunityTag() {}

  CommunityTag(long communityId, String tag, int place) {
    this.communityId = communityId;
    this.tagKey = key(tag);
    this.tag = tag;
    this.place = place;
  }

  /** The form in which tags that only differ by case or accents are one. */
  static String key(String tag) {
    return Text.key(tag, LONGEST);
  }

  /**
   * The words of a line in which they stand behind commas, each once.
   *
   * @throws org.parvis.shared.InvalidText if one of them is too long
   */
  static List<String> of(String typed) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String part : Text.line(typed).split("[,;#]")) {
      String word = Text.optional(part, LONGEST, "community.field.tags");
      if (word != null && words.size() < MOST) {
        words.putIfAbsent(key(word), word);
      }
    }
    return List.copyOf(words.values());
  }

  /** Of which community, and the word. */
  public record Key(Long communityId, String tagKey) implements Serializable {}
}
