package org.parvis.directory;

import java.util.Set;

/**
 * A group as the directory has it now.
 *
 * @param uid what it stays known by when it is renamed or moved
 * @param place where it stands, as a hash
 * @param parent what it stands in, to tell groups of one name apart
 * @param emails of everyone in it, and in the groups in it, in lower case
 */
record FoundGroup(String uid, String place, String name, String parent, Set<String> emails) {}
