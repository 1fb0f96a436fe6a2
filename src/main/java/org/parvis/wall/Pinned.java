package org.parvis.wall;

import java.time.Instant;

/** What stands first on a wall, since when and until when. */
public record Pinned(long contentId, Instant since, Instant until) {}
