package org.parvis.community.view;

import static org.parvis.community.view.MatrixHttpIT.ANIMATE;
import static org.parvis.community.view.MatrixHttpIT.READ;
import static org.parvis.community.view.MatrixHttpIT.WRITE;
import static org.parvis.community.view.MatrixHttpIT.act;
import static org.parvis.community.view.MatrixHttpIT.page;

import java.util.EnumSet;
import java.util.List;
import org.parvis.community.view.MatrixHttpIT.Cells;
import org.parvis.community.view.MatrixHttpIT.Line;
import org.parvis.community.view.MatrixHttpIT.Role;

/** The lines of the matrix about calls for ideas. */
final class CampaignLines {

  /** Whoever was named, and nobody else. */
  private static final Cells JUDGE = Cells.same(EnumSet.of(Role.MEMBER));

  static final List<Line> ALL =
      List.of(
          page("/proposal/campaign/{key}", "/proposal/campaign/{campaign}", READ),
          page("/proposal/campaign-new", "/proposal/campaign-new?place={id}", ANIMATE),
          page("/proposal/named/{key}", "/proposal/named/{campaign}?idea={idea}", JUDGE),
          page("/proposal/new", "/proposal/new?campaign={campaign}", WRITE),
          act(
              "/act/campaign",
              "/act/campaign",
              ANIMATE,
              "place",
              "{id}",
              "title",
              "How?",
              "body",
              "It is slow",
              "format",
              "markdown",
              "closes",
              "{tomorrow}",
              "judged",
              "{tomorrow}",
              "way",
              "VOTE"),
          act(
              "/act/proposal",
              "/act/proposal",
              WRITE,
              "campaign",
              "{campaign}",
              "title",
              "A clock",
              "body",
              "Ours is slow",
              "format",
              "markdown"),
          act(
              "/act/proposal/draft",
              "/act/proposal/draft",
              WRITE,
              "campaign",
              "{campaign}",
              "title",
              "A clock"),
          act("/act/campaign/{id}/name/{idea}", "/act/campaign/{campaign}/name/{idea}", JUDGE),
          act("/act/campaign/{id}/unname/{idea}", "/act/campaign/{campaign}/unname/{idea}", JUDGE));

  private CampaignLines() {}
}
