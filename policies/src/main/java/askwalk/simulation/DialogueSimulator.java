package askwalk.simulation;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Noise;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.Seed;
import askwalk.conversation.Turn;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import java.util.List;
import java.util.Objects;

/**
 * Lets a policy talk to simulated users, one dialogue after the other.
 *
 * <p>Each dialogue has its own random streams (opening, noise, policy), derived from the seed, the user and the index
 * of the tuple, and on the user's side from the target, which the policy's stream tells nothing of; so a dialogue is
 * the same whatever ran before it, on whichever thread, and all policies see the same opening and the same mistakes.
 * Not safe for concurrent use: one simulator for each thread.
 */
public final class DialogueSimulator {

    private final KnowledgeGraph graph;
    private final Protocol protocol;
    private final Seed seed;
    private final OpeningDraw openings;
    private final Conversation conversation;

    /**
     * Makes a simulator.
     *
     * @param graph the graph to walk
     * @param policy the system's side
     * @param protocol the rules
     * @param seed all chance comes from it
     */
    public DialogueSimulator(KnowledgeGraph graph, Policy policy, Protocol protocol, Seed seed) {
        this.graph = Objects.requireNonNull(graph, "graph");
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.seed = Objects.requireNonNull(seed, "seed");
        openings = new OpeningDraw(graph, protocol);
        conversation = new Conversation(graph, policy, protocol);
    }

    /**
     * Runs one dialogue to its end.
     *
     * @param user who talks
     * @param target the item that the user has in mind
     * @param index index of the tuple in the full list
     * @return what came of it
     */
    public Outcome run(int user, int target, int index) {
        Seed tuple = seed.derive(user).derive(index);
        Seed dialogue = tuple.derive(target);
        UserSimulator person = new TruthfulUser(graph, target);
        if (!protocol.noise().equals(Noise.NONE)) {
            person = new NoisyUser(person, protocol.noise(), dialogue.derive("noise"));
        }
        conversation.begin(user, openings.draw(target, dialogue.derive("opening")), tuple.derive("policy"));
        int questions = 0;
        while (!conversation.isOver()) {
            Action action = conversation.nextAction();
            conversation.answer(person.answer(action));
            if (action instanceof Ask) {
                questions++;
            }
        }
        return outcome(questions);
    }

    /**
     * Returns the turns of the last dialogue.
     *
     * @return a view, good until the next dialogue
     */
    public List<Turn> turns() {
        return conversation.turns();
    }

    private Outcome outcome(int questions) {
        List<Turn> turns = conversation.turns();
        if (conversation.acceptedItem() < 0) {
            return new Outcome(false, turns.size(), 0, questions);
        }
        Ids shown = turns.get(turns.size() - 1).action().subjects();
        return new Outcome(true, turns.size(), shown.indexOf(conversation.acceptedItem()) + 1, questions);
    }
}
