package askwalk.conversation;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * The user's answer to an action: one response for each of its {@linkplain Action#subjects() subjects}, in their order.
 * Immutable.
 *
 * @param responses the responses
 */
public record Answer(List<Response> responses) {

    /** Yes to a single subject. */
    public static final Answer YES = new Answer(List.of(Response.ACCEPTED));

    /** No to a single subject. */
    public static final Answer NO = new Answer(List.of(Response.REJECTED));

    /** Don't know, to a single subject. */
    public static final Answer UNKNOWN = new Answer(List.of(Response.UNKNOWN));

    /** Creates an answer. */
    public Answer {
        responses = List.copyOf(responses);
    }

    /**
     * Returns an answer with the same response to every subject.
     *
     * @param response the response
     * @param subjects the number of subjects
     * @return the answer
     */
    public static Answer all(Response response, int subjects) {
        return new Answer(Collections.nCopies(subjects, response));
    }

    /**
     * Returns an answer that skips the action: every response is {@link Response#UNKNOWN}. Skipped attributes are not
     * asked again; skipped items stay candidates and may be shown again, so use {@link #none(Action)} for "show me
     * others".
     *
     * @param action the action to answer
     * @return the answer
     */
    public static Answer skip(Action action) {
        return all(Response.UNKNOWN, action.subjects().size());
    }

    /**
     * Returns an answer that rejects every subject.
     *
     * @param action the action to answer
     * @return the answer
     */
    public static Answer none(Action action) {
        return all(Response.REJECTED, action.subjects().size());
    }

    /**
     * Returns an answer that accepts one subject and rejects the others.
     *
     * @param action the action to answer
     * @param subject the accepted attribute or item
     * @return the answer
     * @throws IllegalArgumentException if it is not a subject of the action
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

    /** Returns this answer with another response at a position. */
    Answer with(int position, Response response) {
        List<Response> changed = new ArrayList<>(responses);
        changed.set(position, response);
        return new Answer(changed);
    }

    /** Returns this answer for a policy that does not know the responses that are only for items. */
    Answer withoutItemResponses() {
        for (int i = 0; i < responses.size(); i++) {
            if (responses.get(i).isForItemsOnly()) {
                return new Answer(
                        responses.stream().map(Answer::withoutItemResponse).toList());
            }
        }
        return this;
    }

    private static Response withoutItemResponse(Response response) {
        return switch (response) {
            case SEEN -> Response.REJECTED;
            case NOT_NOW -> Response.UNKNOWN;
            default -> response;
        };
    }

    /**
     * Returns the position of the first accepted subject.
     *
     * @return the position from zero, or -1 if none was accepted
     */
    public int firstAccepted() {
        return responses.indexOf(Response.ACCEPTED);
    }

    /**
     * Returns the accepted subjects.
     *
     * @param action the action that was answered
     * @return the subjects of the action that were accepted, in their order
     */
    public Ids accepted(Action action) {
        return subjects(action, each -> each == Response.ACCEPTED);
    }

    /**
     * Returns the rejected subjects.
     *
     * @param action the action that was answered
     * @return the subjects of the action that were rejected, in their order
     */
    public Ids rejected(Action action) {
        return subjects(action, each -> each == Response.REJECTED);
    }

    /**
     * Returns the items that are not shown again, although they were not accepted: those that were rejected, are known
     * already, or do not suit now.
     *
     * @param list the recommendation that was answered
     * @return the items, in their order
     */
    public Ids removed(Recommend list) {
        return subjects(list, Response::removesItem);
    }

    private Ids subjects(Action action, Predicate<Response> filter) {
        Ids subjects = action.subjects();
        IdBuffer matching = new IdBuffer(subjects.size());
        for (int i = 0; i < subjects.size(); i++) {
            if (filter.test(responses.get(i))) {
                matching.add(subjects.get(i));
            }
        }
        return matching.toIds();
    }
}
