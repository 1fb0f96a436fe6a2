package org.parvis.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/**
 * What polls ask, and what was answered openly.
 *
 * <p>Whoever changes one holds its poll until the transaction ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Papers {

  @PersistenceContext private EntityManager em;

  Paper of(long pollId) {
    Set<PollQuestion> questions = new LinkedHashSet<>();
    List<PollOption> options = new ArrayList<>();
    em.createQuery(
            "select q, o from PollQuestion q left join PollOption o on o.questionId = q.id"
                + " where q.pollId = :poll order by q.place, o.place, o.id",
            Object[].class)
        .setParameter("poll", pollId)
        .getResultStream()
        .forEach(
            row -> {
              questions.add((PollQuestion) row[0]);
              Optional.ofNullable((PollOption) row[1]).ifPresent(options::add);
            });
    return new Paper(List.copyOf(questions), options);
  }

  Paper write(long pollId, List<QuestionDraft> drafts) {
    List<PollQuestion> questions = new ArrayList<>();
    for (QuestionDraft draft : drafts) {
      PollQuestion question =
          new PollQuestion(pollId, questions.size(), draft.kind(), draft.asked(), draft.limit());
      em.persist(question);
      questions.add(question);
    }
    em.flush();
    List<PollOption> options = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      for (String text : drafts.get(i).options()) {
        PollOption option = new PollOption(questions.get(i).id(), options.size(), text, null);
        em.persist(option);
        options.add(option);
      }
    }
    return new Paper(questions, options);
  }

  /**
   * Keeps what someone answers openly.
   *
   * @param again whether that takes the place of what they answered before
   */
  void fill(
      Paper paper,
      Viewer viewer,
      Map<PollOption, Integer> chosen,
      Map<Long, String> said,
      boolean again) {
    if (again) {
      clear(paper, viewer);
    }
    chosen.forEach(
        (option, place) -> {
          em.persist(new PollVote(new PollVote.Key(option.id(), viewer.id()), place));
          option.add(Paper.votes(place), paper.points(option, place));
        });
    said.forEach((question, text) -> em.persist(new PollText(question, viewer.id(), text)));
  }

  void clear(Paper paper, Viewer viewer) {
    Map<Long, PollOption> options =
        paper.options().stream().collect(Collectors.toMap(PollOption::id, Function.identity()));
    for (PollVote vote : votes(paper, viewer)) {
      PollOption option = options.get(vote.optionId());
      option.add(-Paper.votes(vote.place()), -paper.points(option, vote.place()));
      em.remove(vote);
    }
    em.createQuery(
            "delete from PollText t where t.personId = :viewer and t.questionId in :questions")
        .setParameter("viewer", viewer.id())
        .setParameter("questions", paper.questions().stream().map(PollQuestion::id).toList())
        .executeUpdate();
    em.flush();
  }

  private List<PollVote> votes(Paper paper, Viewer viewer) {
    List<Long> ids = paper.options().stream().map(PollOption::id).toList();
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "select v from PollVote v where v.personId = :viewer and v.optionId in :options",
                PollVote.class)
            .setParameter("viewer", viewer.id())
            .setParameter("options", ids)
            .getResultList();
  }

  /**
   * One answer more.
   *
   * @throws PollRefused if the question takes none, has too many, or has it already
   */
  void add(Paper paper, long questionId, String typed, Viewer viewer) {
    PollQuestion question =
        paper.questions().stream()
            .filter(it -> it.id() == questionId)
            .findFirst()
            .orElseThrow(NotFound::new);
    List<PollOption> options = paper.options(question);
    if (!question.isOpenToAdditions()) {
      throw PollRefused.additions();
    }
    if (options.size() >= QuestionDraft.MOST) {
      throw PollRefused.answers(QuestionDraft.FEWEST, QuestionDraft.MOST);
    }
    String line = Text.required(typed, PollOption.LONGEST, "poll.field.answer");
    String text = question.kind() == PollQuestion.Kind.DATE ? QuestionDraft.day(line) : line;
    if (options.stream().anyMatch(it -> Text.fold(it.text()).equals(Text.fold(text)))) {
      throw PollRefused.same(text);
    }
    em.persist(new PollOption(questionId, QuestionDraft.MOST * PollDraft.MOST, text, viewer.id()));
  }
}
