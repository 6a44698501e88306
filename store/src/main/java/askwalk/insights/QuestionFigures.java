package askwalk.insights;

/**
 * The figures of a question.
 *
 * @param question the question
 * @param showings the times that it was shown
 */
public record QuestionFigures(Question question, Showings showings) {}
