package askwalk.conversation.tools;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.ItemFit;
import askwalk.conversation.NothingFits;
import askwalk.conversation.Proposal;
import askwalk.conversation.Reason;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.conversation.WhatIf;
import askwalk.conversation.Wish;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.tools.TurnView.State;
import askwalk.graph.Catalogue;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.ValueRange;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Views of one stored conversation, with the keys and names of the graph that it is on now. For one thread at a time,
 * as the conversation.
 */
public final class ConversationViews {

    private final StoredConversation stored;
    private final Conversation conversation;
    private final KnowledgeGraph graph;
    private final Catalogue catalogue;
    private final Wording wording;

    private ConversationViews(StoredConversation stored) {
        this.stored = stored;
        conversation = stored.conversation();
        graph = conversation.walk().graph();
        catalogue = graph.catalogue();
        wording = conversation.wording();
    }

    /**
     * Proposes the next action, unless the conversation is over, and returns the turn.
     *
     * @param stored the conversation
     * @param policy the name of its policy
     * @return the turn
     * @throws askwalk.conversation.ConversationConflictException if the conversation was continued elsewhere
     * @throws askwalk.conversation.ConversationStoreException if the store cannot be read or written
     */
    public static TurnView turn(StoredConversation stored, String policy) {
        if (stored.isOver()) {
            return new ConversationViews(stored).over(policy);
        }
        Proposal proposal = stored.next();
        return new ConversationViews(stored).proposed(proposal, policy);
    }

    /**
     * Returns the reason for the action that {@link #turn} has proposed.
     *
     * @param stored the conversation
     * @return the reason
     * @throws IllegalStateException if the conversation is over
     * @throws askwalk.conversation.ConversationStoreException if the store cannot be read or written
     */
    public static WhyView why(StoredConversation stored) {
        Proposal proposal = stored.next();
        return new ConversationViews(stored).reason(proposal);
    }

    /**
     * Returns the outcome if the answer of an earlier turn had been another.
     *
     * @param stored the conversation
     * @param turn the number of the turn; 0 is the opening
     * @param answer the other answer
     * @return the outcome
     * @throws IndexOutOfBoundsException if there is no such turn
     * @throws IllegalArgumentException if the answer does not fit the turn, as in {@link Conversation#whatIf(int,
     *     Answer)}
     */
    public static WhatIfView whatIf(StoredConversation stored, int turn, Answer answer) {
        return new ConversationViews(stored).outcome(stored.conversation().whatIf(turn, answer));
    }

    /**
     * Returns the answered turns.
     *
     * @param stored the conversation
     * @param policy the name of its policy
     * @return the transcript
     * @throws askwalk.conversation.ConversationStoreException if the store cannot be read
     */
    public static TranscriptView transcript(StoredConversation stored, String policy) {
        return new ConversationViews(stored).answered(policy);
    }

    private TurnView proposed(Proposal proposal, String policy) {
        Action action = proposal.action();
        boolean asks = action instanceof Ask;
        Optional<NamedKey> coarse = action instanceof Ask ask && ask.coarse() != Ask.NO_COARSE
                ? Optional.of(named(VertexType.ATTRIBUTE, ask.coarse()))
                : Optional.empty();
        List<OptionView> options = new ArrayList<>();
        for (int i = 0; i < action.subjects().size(); i++) {
            int subject = action.subjects().get(i);
            options.add(
                    asks ? attribute(subject) : item(subject, proposal.fits().get(i)));
        }
        return view(
                policy,
                asks ? State.ASKS : State.RECOMMENDS,
                Optional.of(action.question(wording, graph)),
                action.hint(wording, graph),
                coarse,
                options,
                Optional.of(proposal.reason()),
                proposal.nothingFits().map(this::nothing),
                proposal.setAside());
    }

    private TurnView over(String policy) {
        State state = conversation.acceptedItem() >= 0
                ? State.ACCEPTED
                : conversation.isOverForGood() ? State.ENDED : State.PAUSED;
        String text = switch (state) {
            case ACCEPTED -> wording.text(Message.END_ENJOY, "item", name(conversation.acceptedItem()));
            case PAUSED -> wording.text(Message.END_PAUSED);
            default -> wording.text(Message.END_NOTHING);
        };
        return view(
                policy,
                state,
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private TurnView view(
            String policy,
            State state,
            Optional<String> text,
            Optional<String> hint,
            Optional<NamedKey> coarse,
            List<OptionView> options,
            Optional<String> reason,
            Optional<NothingFitsView> nothing,
            List<String> setAside) {
        return new TurnView(
                stored.id(),
                stored.version(),
                policy,
                conversation.turns().size() + 1,
                state,
                text,
                hint,
                coarse,
                options,
                reason,
                nothing,
                setAside,
                accepted(),
                conversation.answerEffects(),
                conversation.walk().candidateCount(),
                Math.max(0, conversation.actionsLeft()),
                !conversation.turns().isEmpty());
    }

    private WhyView reason(Proposal proposal) {
        Reason why = proposal.why() instanceof Reason.Pinned pinned ? pinned.list() : proposal.why();
        Optional<Double> expected = Optional.empty();
        Optional<Double> missing = Optional.empty();
        Optional<Double> probability = Optional.empty();
        Optional<Integer> carriers = Optional.empty();
        Optional<Integer> candidates = Optional.empty();
        if (why instanceof Reason.Information information) {
            expected = Optional.of(information.expectedBits());
            missing = Optional.of(information.missingBits());
            if (information.attributes().size() == 1) {
                probability = Optional.of(information.attributes().get(0).probability());
            }
        } else if (why instanceof Reason.Split split) {
            carriers = Optional.of(split.carriers());
            candidates = Optional.of(split.candidates());
        } else if (why instanceof Reason.Splits splits) {
            candidates = Optional.of(splits.candidates());
        } else if (why instanceof Reason.Remaining remaining) {
            candidates = Optional.of(remaining.candidates());
        } else if (why instanceof Reason.ListProbability list) {
            probability = Optional.of(list.probability());
        } else if (why instanceof Reason.UserProbability user) {
            probability = Optional.of(user.probability());
        }
        WalkView walk = conversation.walk();
        return new WhyView(
                proposal.reason(),
                kind(why),
                expected,
                missing,
                probability,
                carriers,
                candidates,
                proposal.path().vertices().stream()
                        .map(vertex -> wording.name(vertex, catalogue))
                        .toList(),
                named(VertexType.ATTRIBUTE, walk.attributes(Response.REJECTED)));
    }

    private static String kind(Reason why) {
        if (why instanceof Reason.Information) {
            return "information";
        }
        if (why instanceof Reason.Split || why instanceof Reason.Splits) {
            return "split";
        }
        if (why instanceof Reason.Remaining) {
            return "remaining";
        }
        if (why instanceof Reason.ListProbability || why instanceof Reason.UserProbability) {
            return "probability";
        }
        if (why instanceof Reason.TreeNode) {
            return "tree";
        }
        if (why instanceof Reason.RuleQuestion) {
            return "rule";
        }
        return why instanceof Reason.Resumed ? "resumed" : "other";
    }

    private WhatIfView outcome(WhatIf outcome) {
        Optional<Action> next = outcome.next();
        Optional<String> asks = next.filter(Ask.class::isInstance).map(action -> action.question(wording, graph));
        List<NamedKey> options = next.map(action ->
                        named(action instanceof Ask ? VertexType.ATTRIBUTE : VertexType.ITEM, action.subjects()))
                .orElse(List.of());
        return new WhatIfView(
                asks,
                options,
                named(VertexType.ITEM, outcome.list()),
                outcome.candidates(),
                outcome.nothingFits().map(this::nothing));
    }

    private TranscriptView answered(String policy) {
        Transcript transcript = conversation.transcript();
        List<TranscriptView.AnsweredTurn> turns = new ArrayList<>();
        transcript.opening().ifPresent(opening -> turns.add(turn(0, opening, wording.text(Message.OPENING_QUESTION))));
        for (Turn each : transcript.turns()) {
            int number = turns.isEmpty() || turns.get(0).turn() == 1 ? turns.size() + 1 : turns.size();
            turns.add(turn(number, each, each.action().question(wording, graph)));
        }
        ConversationEvent.Started started =
                (ConversationEvent.Started) stored.events().get(0);
        Optional<NamedKey> user = transcript.user() == WalkView.UNKNOWN_USER
                ? Optional.empty()
                : Optional.of(named(VertexType.USER, transcript.user()));
        return new TranscriptView(stored.id(), user, policy, started.time(), accepted(), turns);
    }

    private TranscriptView.AnsweredTurn turn(int number, Turn turn, String text) {
        boolean asks = turn.action() instanceof Ask;
        VertexType type = asks ? VertexType.ATTRIBUTE : VertexType.ITEM;
        List<TranscriptView.NamedResponse> answers = new ArrayList<>();
        Ids subjects = turn.action().subjects();
        for (int i = 0; i < subjects.size(); i++) {
            NamedKey subject = named(type, subjects.get(i));
            answers.add(new TranscriptView.NamedResponse(
                    subject.key(), subject.name(), turn.answer().responses().get(i)));
        }
        return new TranscriptView.AnsweredTurn(number, asks, text, answers);
    }

    private Optional<NamedKey> accepted() {
        int item = conversation.acceptedItem();
        return item < 0 ? Optional.empty() : Optional.of(named(VertexType.ITEM, item));
    }

    private OptionView attribute(int attribute) {
        NamedKey named = named(VertexType.ATTRIBUTE, attribute);
        return new OptionView(named.key(), named.name(), range(attribute), List.of(), List.of(), List.of());
    }

    private Optional<RangeView> range(int attribute) {
        ValueRange range = graph.schema().range(attribute);
        if (range == null) {
            return Optional.empty();
        }
        return Optional.of(new RangeView(
                graph.schema().columns().get(range.column()),
                Double.isInfinite(range.above()) ? Optional.empty() : Optional.of(range.above()),
                Double.isInfinite(range.atMost()) ? Optional.empty() : Optional.of(range.atMost())));
    }

    private OptionView item(int item, ItemFit fit) {
        NamedKey named = named(VertexType.ITEM, item);
        return new OptionView(
                named.key(),
                named.name(),
                Optional.empty(),
                wishes(fit.met()),
                wishes(fit.unmet()),
                wishes(fit.open()));
    }

    private NothingFitsView nothing(NothingFits nothing) {
        return new NothingFitsView(
                nothing.text(wording, catalogue),
                nothing.relaxations().stream()
                        .map(each -> new NothingFitsView.RelaxationView(wishes(each.givenUp()), each.items()))
                        .toList());
    }

    private List<WishView> wishes(List<Wish> wishes) {
        return wishes.stream()
                .map(wish -> {
                    NamedKey named = named(VertexType.ATTRIBUTE, wish.attribute());
                    return new WishView(named.key(), named.name(), wish.wanted());
                })
                .toList();
    }

    private List<NamedKey> named(VertexType type, Ids ids) {
        List<NamedKey> all = new ArrayList<>();
        ids.forEach(id -> all.add(named(type, id)));
        return all;
    }

    private NamedKey named(VertexType type, int id) {
        return new NamedKey(catalogue.key(type, id), wording.name(new Vertex(type, id), catalogue));
    }

    private String name(int item) {
        return named(VertexType.ITEM, item).name();
    }
}
