package org.parvis.remote;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What another server has answered.
 *
 * @param address where it was found, after redirections
 * @param type in lower case, without parameters, {@code text/html}
 * @param charset null where the answer does not say
 * @param body at most as much as was asked for
 * @param whole whether there was no more
 */
public record Fetched(URI address, String type, Charset charset, byte[] body, boolean whole) {

  /** The name of the character set, if the answer says so. */
  public Optional<String> charsetName() {
    return Optional.ofNullable(charset).map(Charset::name);
  }
}
