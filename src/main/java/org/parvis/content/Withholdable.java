package org.parvis.content;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.parvis.person.Viewer;

/** A room whose remarks can be withheld; whoever asks it has looked who decides about them. */
public interface Withholdable {

  /** This remark, withheld or not; empty for none, and for what its author withdrew. */
  Optional<HeldRemark> find(long id);

  /** The same of several, by id. */
  Map<Long, HeldRemark> all(Collection<Long> ids);

  /** Withholds it from everyone, for a reason that its author reads; a second time does nothing. */
  void hide(Viewer viewer, long id, String reason);

  /** Brings it back; a second time does nothing. */
  void show(Viewer viewer, long id);
}
