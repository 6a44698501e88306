package askwalk.conversation.tools;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.NoSuchConversationException;
import askwalk.conversation.OnDifference;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.Turn;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.random.Seed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Access that reads each conversation from the store at each call and keeps nothing in memory, so that any number of
 * processes can serve a conversation. Immutable and safe for concurrent use.
 */
public final class StoredConversationAccess implements ConversationAccess {

    private final List<Offer> offers;
    private final boolean split;

    /**
     * A policy that can be chosen.
     *
     * @param name the name by which it is chosen
     * @param conversations its conversations
     */
    public record Offer(String name, StoredConversations conversations) {

        /** Creates an offer. */
        public Offer {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(conversations, "conversations");
        }
    }

    /**
     * Creates an access.
     *
     * @param offers the policies, one or more, with the same store, graph and wording; the first is the default
     * @param split whether new conversations are divided among the policies by a hash of their id, unless a policy is
     *     chosen
     * @throws IllegalArgumentException if there is no policy, or the policies have several stores
     */
    public StoredConversationAccess(List<Offer> offers, boolean split) {
        this.offers = List.copyOf(offers);
        this.split = split;
        if (this.offers.isEmpty()) {
            throw new IllegalArgumentException("an access has one policy or more");
        }
        if (this.offers.stream().anyMatch(offer -> offer.conversations().store() != store())) {
            throw new IllegalArgumentException("all policies of an access have the same store");
        }
    }

    @Override
    public List<String> policies() {
        return offers.stream().map(Offer::name).toList();
    }

    @Override
    public Conversations conversations() {
        return offers.get(0).conversations().conversations();
    }

    @Override
    public <T> T start(
            Optional<String> policy, int user, Optional<Turn> opening, BiFunction<StoredConversation, String, T> call) {
        String id = UUID.randomUUID().toString();
        Offer offer = offer(policy.orElseGet(() -> assigned(id)));
        Seed seed = new Seed(new SplittableRandom().nextLong());
        return call.apply(offer.conversations().start(id, user, opening, seed), offer.name());
    }

    @Override
    public <T> T use(String id, BiFunction<StoredConversation, String, T> call) {
        List<ConversationEvent> events = store().read(id).withoutKeys();
        if (events.isEmpty()) {
            throw new NoSuchConversationException(id);
        }
        Offer offer = offer(holding(events));
        return call.apply(offer.conversations().resume(id, OnDifference.CONTINUE), offer.name());
    }

    private ConversationStore store() {
        return offers.get(0).conversations().store();
    }

    private Offer offer(String name) {
        return offers.stream()
                .filter(offer -> offer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no policy '" + name + "': expected one of " + String.join(", ", policies())));
    }

    /**
     * Returns the policy of a new conversation for which none is chosen.
     *
     * @param id the id of the conversation
     * @return the name of the policy
     */
    public String assigned(String id) {
        return offers.get(split ? Math.floorMod(id.hashCode(), offers.size()) : 0)
                .name();
    }

    /**
     * Returns the policy that a stored conversation is continued with: the one with its identity, otherwise the one
     * with its name, otherwise the default.
     *
     * @param events the events of the conversation
     * @return the name of the policy
     */
    public String holding(List<ConversationEvent> events) {
        PolicyIdentity policy;
        try {
            policy = ConversationHistory.of(events).setup().policy();
        } catch (IllegalArgumentException e) {
            return offers.get(0).name(); // which refuses the events
        }
        return offers.stream()
                .filter(offer ->
                        offer.conversations().conversations().setup().policy().equals(policy))
                .findFirst()
                .or(() -> offers.stream()
                        .filter(offer -> offer.name().equals(policy.name()))
                        .findFirst())
                .orElse(offers.get(0))
                .name();
    }
}
