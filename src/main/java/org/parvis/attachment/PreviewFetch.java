package org.parvis.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.remote.Fetched;
import org.parvis.remote.Remote;
import org.parvis.remote.RemoteRefused;
import org.parvis.shared.Refusal;
import org.parvis.storage.Files;
import org.parvis.storage.Fitted;
import org.parvis.storage.Pictures;

/** Fetches one preview: the page, what it says of itself, and its picture, made ours. */
@ApplicationScoped
public class PreviewFetch {

  private static final Logger LOG = Logger.getLogger(PreviewFetch.class.getName());
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
  private static final Set<String> PICTURES =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
  private static final int LARGEST_PAGE = 1 << 20;
  private static final int LARGEST_PICTURE = 5 << 20;

  @Inject private Remote remote;
  @Inject private Pictures pictures;
  @Inject private Files files;
  @Inject private Previews previews;

  /** Fetches this one, unless another server does. */
  public void fetch(long id) {
    previews.take(id).ifPresent(address -> fetch(id, address));
  }

  private void fetch(long id, String address) {
    try {
      Fetched page = remote.get(URI.create(address), PAGES, LARGEST_PAGE);
      Optional<PageWords> words = PageWords.of(page);
      if (words.isEmpty()) {
        previews.fail(id, true);
      } else {
        show(id, words.get());
      }
    } catch (RemoteRefused | IllegalArgumentException refused) {
      LOG.log(Level.FINE, "No preview " + id, refused);
      previews.fail(id, true);
    } catch (IOException silent) {
      LOG.log(Level.FINE, "No preview " + id + " yet", silent);
      previews.fail(id, false);
    }
  }

  private void show(long id, PageWords words) {
    Optional<Fitted> picture = Optional.ofNullable(words.picture()).flatMap(this::picture);
    String hash = picture.map(it -> files.store(it.renditions())).orElse(null);
    previews.show(id, words, hash, picture.orElse(null));
  }

  /** A preview does without a picture that can't be had. */
  private Optional<Fitted> picture(URI address) {
    try {
      Fetched file = remote.get(address, PICTURES, LARGEST_PICTURE);
      if (!file.whole()) {
        return Optional.empty();
      }
      return Optional.of(
          pictures.fitted(new ByteArrayInputStream(file.body()), "preview.jpg", Uploads.SIDES));
    } catch (RemoteRefused | IOException | Refusal none) {
      LOG.log(Level.FINE, "No picture for a preview", none);
      return Optional.empty();
    }
  }
}
