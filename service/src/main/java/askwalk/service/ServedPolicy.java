package askwalk.service;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.StoredConversations;
import askwalk.micrometer.ConversationMeters;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;

/**
 * A policy that a service offers, with its conversations. Immutable.
 *
 * @param name the name by which clients choose it
 * @param conversations its conversations, in the store of the service
 * @param meters the meters, which are a listener of the conversations
 */
public record ServedPolicy(String name, StoredConversations conversations, ConversationMeters meters) {

    /** Creates a served policy. */
    public ServedPolicy {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(conversations, "conversations");
        Objects.requireNonNull(meters, "meters");
    }

    /**
     * Creates a served policy with meters.
     *
     * @param name the name by which clients choose it
     * @param conversations the conversations, {@linkplain Conversations#identified identified}; the meters replace
     *     their listener
     * @param store the store of the service
     * @param registry the registry of the meters
     * @return the policy
     */
    public static ServedPolicy of(
            String name, Conversations conversations, ConversationStore store, MeterRegistry registry) {
        ConversationMeters meters = new ConversationMeters(registry, name);
        return new ServedPolicy(name, new StoredConversations(conversations.withListener(meters), store), meters);
    }
}
