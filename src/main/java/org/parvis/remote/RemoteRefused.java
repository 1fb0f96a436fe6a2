package org.parvis.remote;

/** An address that the portal does not ask, or an answer that it does not take: now and later. */
public class RemoteRefused extends RuntimeException {

  RemoteRefused(String reason) {
    super(reason);
  }
}
