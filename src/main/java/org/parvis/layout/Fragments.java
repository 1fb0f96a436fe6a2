package org.parvis.layout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The fragments that this server has written lately, up to a bound. */
final class Fragments {

  /** What was deleted is not asked for any more, and goes from memory too. */
  private static final Duration UNREAD = Duration.ofHours(1);

  private final Cache<Key, Fragment> cache;

  /**
   * What a fragment is made of, and nothing else: by this it is found again.
   *
   * @param view the page
   * @param place the tag in it
   * @param row all that it shows
   */
  record Key(String view, String place, Object row, Locale locale, ZoneId zone, int hash) {

    Key(String view, String place, Object row, Locale locale, ZoneId zone) {
      this(view, place, row, locale, zone, Objects.hash(view, place, row, locale, zone));
    }

    /** Counted once: a card is long, and looked for twice. */
    @Override
    public int hashCode() {
      return hash;
    }
  }

  Fragments(long mostBytes) {
    cache =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .expireAfterAccess(UNREAD)
            .<Key, Fragment>weigher((key, fragment) -> fragment.bytes())
            .build();
  }

  /** The fragment whose words are still true. */
  Optional<Fragment> find(Key key, Instant now) {
    return Optional.ofNullable(cache.getIfPresent(key))
        .filter(fragment -> now.isBefore(fragment.until()));
  }

  void keep(Key key, Fragment fragment) {
    cache.put(key, fragment);
  }
}
