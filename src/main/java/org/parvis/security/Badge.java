package org.parvis.security;

import java.io.Serializable;

/**
 * All that a session keeps of its person: who, in which epoch, and the token that each of their
 * forms sends back.
 */
public record Badge(long personId, int epoch, String token) implements Serializable {}
