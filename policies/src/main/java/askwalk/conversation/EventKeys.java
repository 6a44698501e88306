package askwalk.conversation;

import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.graph.Catalogue;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Translates the actions and turns of conversations on one graph to those of events, which name vertices by their
 * external keys, and back. Immutable and safe for concurrent use.
 */
public final class EventKeys {

    private final Catalogue catalogue;

    /**
     * Creates a translation.
     *
     * @param catalogue the keys and ids of the graph
     */
    public EventKeys(Catalogue catalogue) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
    }

    /**
     * Replaces the ids of an action by keys.
     *
     * @param action an action on the graph
     * @return the action for an event
     * @throws IndexOutOfBoundsException if the graph has no such vertex
     */
    public KeyedAction keyed(Action action) {
        VertexType type = typeOf(action instanceof Ask);
        List<String> subjects = new ArrayList<>(action.subjects().size());
        for (int i = 0; i < action.subjects().size(); i++) {
            subjects.add(catalogue.key(type, action.subjects().get(i)));
        }
        if (action instanceof Recommend recommend) {
            return new KeyedAction(KeyedAction.Kind.RECOMMEND, subjects, Optional.empty(), recommend.earlyStop());
        }
        int coarse = ((Ask) action).coarse();
        return new KeyedAction(
                KeyedAction.Kind.ASK,
                subjects,
                coarse == Ask.NO_COARSE ? Optional.empty() : Optional.of(catalogue.key(VertexType.ATTRIBUTE, coarse)),
                false);
    }

    /**
     * Replaces the ids of a turn by keys.
     *
     * @param turn a turn on the graph
     * @return the turn for an event
     * @throws IndexOutOfBoundsException if the graph has no such vertex
     */
    public KeyedTurn keyed(Turn turn) {
        return new KeyedTurn(keyed(turn.action()), turn.answer().responses());
    }

    /**
     * Replaces the keys of an action by ids.
     *
     * @param action the action of an event
     * @return the action on the graph; empty if the graph lacks one of its vertices
     */
    public Optional<Action> action(KeyedAction action) {
        Present present = present(action);
        boolean complete = present.ids.size() == action.subjects().size();
        return complete && present.hasCoarse ? Optional.of(present.action(action)) : Optional.empty();
    }

    /**
     * Replaces the keys of a turn by ids, without the subjects that the graph lacks.
     *
     * @param turn the turn of an event
     * @return the turn on the graph; empty if the graph has none of its subjects
     */
    public Optional<Turn> turn(KeyedTurn turn) {
        Present present = present(turn.action());
        if (present.ids.isEmpty()) {
            return Optional.empty();
        }
        List<Response> responses = new ArrayList<>(present.positions.size());
        for (int i = 0; i < present.positions.size(); i++) {
            responses.add(turn.responses().get(present.positions.get(i)));
        }
        return Optional.of(new Turn(present.action(turn.action()), new Answer(responses)));
    }

    /**
     * Returns the keys of an action that the graph lacks.
     *
     * @param action the action of an event
     * @return the keys, in the order of the subjects, and then that of the coarse attribute; empty if the graph has all
     *     of them
     */
    public List<String> missing(KeyedAction action) {
        VertexType type = typeOf(action.kind() == KeyedAction.Kind.ASK);
        return Stream.concat(action.subjects().stream(), action.coarse().stream())
                .filter(key -> catalogue.idOfKey(type, key) < 0)
                .toList();
    }

    private Present present(KeyedAction action) {
        VertexType type = typeOf(action.kind() == KeyedAction.Kind.ASK);
        int coarse = action.coarse()
                .map(key -> catalogue.idOfKey(VertexType.ATTRIBUTE, key))
                .orElse(Ask.NO_COARSE);
        boolean hasCoarse = action.coarse().isEmpty() || coarse >= 0;
        Present present = new Present(new IdBuffer(), new IdBuffer(), coarse, hasCoarse);
        for (int i = 0; i < action.subjects().size(); i++) {
            int id = catalogue.idOfKey(type, action.subjects().get(i));
            if (id >= 0) {
                present.ids.add(id);
                present.positions.add(i);
            }
        }
        return present;
    }

    private static VertexType typeOf(boolean asks) {
        return asks ? VertexType.ATTRIBUTE : VertexType.ITEM;
    }

    /** The subjects of an action that the graph has, with their positions. */
    private record Present(IdBuffer ids, IdBuffer positions, int coarse, boolean hasCoarse) {

        Action action(KeyedAction action) {
            Ids subjects = Ids.copyOf(ids);
            return action.kind() == KeyedAction.Kind.ASK
                    ? new Ask(subjects, coarse)
                    : new Recommend(subjects, action.earlyStop());
        }
    }
}
