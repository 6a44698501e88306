package askwalk.conversation;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.walk.Response;
import java.util.Collections;
import java.util.List;

/**
 * What the user says to an action: one response for each of its {@linkplain Action#subjects() subjects}, in their
 * order. Immutable.
 *
 * @param responses the responses
 */
public record Answer(List<Response> responses) {

    /** Yes to the one thing asked. */
    public static final Answer YES = new Answer(List.of(Response.ACCEPTED));

    /** No to the one thing asked. */
    public static final Answer NO = new Answer(List.of(Response.REJECTED));

    /** Don't know, to the one thing asked. */
    public static final Answer UNKNOWN = new Answer(List.of(Response.UNKNOWN));

    /** Makes an answer. */
    public Answer {
        responses = List.copyOf(responses);
    }

    /**
     * Says the same to everything.
     *
     * @param response what is said
     * @param subjects how many things the action names
     * @return the answer
     */
    public static Answer all(Response response, int subjects) {
        return new Answer(Collections.nCopies(subjects, response));
    }

    /**
     * Leaves everything open, as somebody does who skips the question. Skipped attributes are not asked again; skipped
     * items stay candidates and may be shown again, so answer {@link #none(Action)} for "show me others".
     *
     * @param action the action to answer
     * @return the answer
     */
    public static Answer skip(Action action) {
        return all(Response.UNKNOWN, action.subjects().size());
    }

    /**
     * Says no to everything.
     *
     * @param action the action to answer
     * @return the answer
     */
    public static Answer none(Action action) {
        return all(Response.REJECTED, action.subjects().size());
    }

    /**
     * Says yes to one of the subjects and no to the others.
     *
     * @param action the action to answer
     * @param subject the attribute or item accepted
     * @return the answer
     * @throws IllegalArgumentException if the action does not name it
     */
    public static Answer only(Action action, int subject) {
        int position = action.subjects().indexOf(subject);
        if (position < 0) {
            throw new IllegalArgumentException(subject + " is not among " + action.subjects());
        }
        Response[] responses = new Response[action.subjects().size()];
        for (int i = 0; i < responses.length; i++) {
            responses[i] = i == position ? Response.ACCEPTED : Response.REJECTED;
        }
        return new Answer(List.of(responses));
    }

    /**
     * Returns the first thing that was accepted.
     *
     * @return its position from zero, or -1 if nothing was
     */
    public int firstAccepted() {
        return responses.indexOf(Response.ACCEPTED);
    }

    /**
     * Returns what the user said yes to.
     *
     * @param action the action that this answers
     * @return the subjects of the action that were accepted, in their order
     */
    public Ids accepted(Action action) {
        return subjects(action, Response.ACCEPTED);
    }

    /**
     * Returns what the user said no to.
     *
     * @param action the action that this answers
     * @return the subjects of the action that were rejected, in their order
     */
    public Ids rejected(Action action) {
        return subjects(action, Response.REJECTED);
    }

    private Ids subjects(Action action, Response response) {
        Ids subjects = action.subjects();
        IdBuffer some = new IdBuffer(subjects.size());
        for (int i = 0; i < subjects.size(); i++) {
            if (responses.get(i) == response) {
                some.add(subjects.get(i));
            }
        }
        return some.toIds();
    }
}
