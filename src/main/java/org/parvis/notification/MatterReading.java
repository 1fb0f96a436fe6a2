package org.parvis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.content.Docket;
import org.parvis.content.Pending;
import org.parvis.content.Ruling;
import org.parvis.person.Viewer;

/** Asks what waits for the reader's decision, and what was decided that they may know. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MatterReading {

  @Inject @Any private Instance<Docket> dockets;

  MatterTelling of(Viewer viewer, List<NotificationHead> heads) {
    Set<Long> places = new HashSet<>();
    Set<Long> contents = new HashSet<>();
    for (NotificationHead head : heads) {
      if (head.kind() == Kind.MODERATION) {
        places.add(head.audienceId());
      } else if (head.kind() == Kind.DECISION) {
        contents.add(head.contentId());
      }
    }
    Map<Long, Pending> pending = new HashMap<>();
    List<Ruling> rulings = new ArrayList<>();
    for (Docket room : dockets) {
      pending.putAll(room.pending(viewer, places));
      rulings.addAll(room.rulings(viewer, contents));
    }
    return new MatterTelling(pending, rulings);
  }
}
