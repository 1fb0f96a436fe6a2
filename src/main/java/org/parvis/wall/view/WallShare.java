package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Places;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.PostCard;
import org.parvis.wall.Quote;
import org.parvis.wall.Stream;

/** The form in which a post is passed on. */
@Named
@RequestScoped
public class WallShare {

  @Inject private Stream stream;
  @Inject private Places places;
  @Inject private Viewer viewer;

  private String key;
  private Quote quote;

  public void load() {
    quote =
        Cards.id(key)
            .flatMap(id -> stream.find(viewer, id))
            .filter(card -> places.isForEveryone(card.audienceId()))
            .map(PostCard::original)
            .filter(Quote::isReadable)
            .orElseThrow(NotFound::new);
  }

  public Quote getQuote() {
    return quote;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
