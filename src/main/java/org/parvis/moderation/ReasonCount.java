package org.parvis.moderation;

/** How many of the latest reports of a matter give this reason. */
public record ReasonCount(Reason reason, long count) {}
