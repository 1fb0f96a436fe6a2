package org.parvis.storage;

/**
 * The fact that the database answers and has the schema of this WAR: fired before the first request
 * is let in, and again each time the database has come back.
 *
 * <p>A room that prepares something at start observes it rather than having a startup bean, because
 * the database may come later than the portal. Observers do their work once, however often told.
 */
public record SchemaReady() {}
