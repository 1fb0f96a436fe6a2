package org.parvis.poll;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.community.Club;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;

/** Where a test outside the server asks for a poll, with votes of people it does not know. */
@WebServlet(name = "PollHall", urlPatterns = "/PollHall")
public class PollHall extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Town town;
  @Inject private transient Club clubs;
  @Inject private transient Polls polls;
  @Inject private transient PollResults results;
  @Inject private transient PollPart part;
  @Inject private transient Clock clock;

  /** Answers the poll's id, then for each question a line with its id and those of its answers. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding("UTF-8");
    Viewer author = clubs.person(Long.parseLong(request.getParameter("author")));
    long place = Long.parseLong(of(request, "place", Long.toString(Audience.COMPANY)));
    long id = polls.ask(author, place, draft(request), SubmitKey.random());
    PollCard card =
        results.card(author, id).orElseGet(() -> part.ofWithheld(author, List.of(id)).get(id));
    int voters = Integer.parseInt(of(request, "voters", "0"));
    for (int i = 0; i < voters; i++) {
      polls.vote(town.person("Voter " + (char) ('A' + i % 26)), id, ballot(card, i));
    }
    if (request.getParameter("close") != null) {
      polls.close(author, id);
    }
    StringBuilder told = new StringBuilder().append(id);
    for (QuestionCard question : card.questions()) {
      told.append('\n').append(question.id());
      question.options().forEach(option -> told.append(' ').append(option.id()));
    }
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(told);
  }

  /** The first voters choose the first answers. */
  private static Ballot ballot(PollCard card, int voter) {
    Map<Long, List<Long>> options = new HashMap<>();
    Map<Long, String> texts = new HashMap<>();
    for (QuestionCard question : card.questions()) {
      List<Long> ids = question.options().stream().map(OptionCard::id).toList();
      if (question.isInWords()) {
        texts.put(question.id(), "Word " + voter);
      } else if (question.isRanked()) {
        options.put(question.id(), ids);
      } else {
        options.put(question.id(), List.of(ids.get(voter % ids.size())));
      }
    }
    return new Ballot(options, texts);
  }

  private PollDraft draft(HttpServletRequest request) {
    List<QuestionDraft> questions = new ArrayList<>();
    String[] kinds = of(request, "kinds", "SINGLE").split(",");
    for (int i = 0; i < kinds.length; i++) {
      PollQuestion.Kind kind = PollQuestion.Kind.valueOf(kinds[i]);
      String answers =
          kind == PollQuestion.Kind.DATE ? "2027-03-01\n2027-03-02" : "Red\nGreen\nBlue";
      questions.add(
          new QuestionDraft(
              kind,
              of(request, "question", "Question") + " " + i,
              of(request, "answers", answers),
              Integer.parseInt(of(request, "most", "0"))));
    }
    return new PollDraft(
        of(request, "title", "Which?"),
        questions,
        null,
        null,
        Poll.Secrecy.valueOf(of(request, "secrecy", "OPEN")),
        Poll.Results.valueOf(of(request, "results", "ALWAYS")),
        Poll.Breakdown.valueOf(of(request, "breakdown", "NONE")),
        Poll.Additions.valueOf(of(request, "additions", "AUTHOR")),
        Poll.Ordering.GIVEN,
        clock.instant().plus(Duration.ofHours(30)));
  }

  private static String of(HttpServletRequest request, String name, String otherwise) {
    return Stream.ofNullable(request.getParameter(name)).findFirst().orElse(otherwise);
  }
}
