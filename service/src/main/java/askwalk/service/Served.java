package askwalk.service;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.Protocol;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.tools.StoredConversationAccess;
import askwalk.explanation.Explainer;
import askwalk.graph.KnowledgeGraph;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The content of a service: the policies on one graph, in one store. Immutable. The conversations of its policies must
 * not be {@linkplain StoredConversations#replace replaced}: another graph needs another server.
 *
 * @param data the name of the data set
 * @param policies the policies, one or more; the first is the default
 * @param split whether new conversations are divided among the policies by a hash of their id, unless a client names
 *     one
 * @param protocol the protocol of all policies
 * @param explainer explains items on the graph of the policies
 * @param version the version of the software
 * @param database the database with the graph of the policies; empty if the graph is in memory only
 */
public record Served(
        String data,
        List<ServedPolicy> policies,
        boolean split,
        Protocol protocol,
        Explainer explainer,
        String version,
        Optional<ServedDatabase> database) {

    /**
     * Creates the content and copies the list.
     *
     * @throws IllegalArgumentException if there is no policy, a name occurs twice, or the policies have several stores
     */
    public Served {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(explainer, "explainer");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(database, "database");
        policies = List.copyOf(policies);
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("a service has one policy or more");
        }
        if (policies.stream().map(ServedPolicy::name).distinct().count() < policies.size()) {
            throw new IllegalArgumentException("a policy is named twice");
        }
        ConversationStore store = policies.get(0).conversations().store();
        if (policies.stream().anyMatch(policy -> policy.conversations().store() != store)) {
            throw new IllegalArgumentException("all policies of a service have the same store");
        }
    }

    /**
     * Creates the content of a service whose graph is in memory.
     *
     * @param data the name of the data set
     * @param policies the policies, one or more; the first is the default
     * @param split whether new conversations are divided among the policies
     * @param protocol the protocol of all policies
     * @param explainer explains items on the graph of the policies
     * @param version the version of the software
     * @throws IllegalArgumentException if there is no policy, a name occurs twice, or the policies have several stores
     */
    public Served(
            String data,
            List<ServedPolicy> policies,
            boolean split,
            Protocol protocol,
            Explainer explainer,
            String version) {
        this(data, policies, split, protocol, explainer, version, Optional.empty());
    }

    /**
     * Returns this content with a database.
     *
     * @param newDatabase the database with the graph of the policies
     * @return the content
     */
    public Served withDatabase(ServedDatabase newDatabase) {
        return new Served(data, policies, split, protocol, explainer, version, Optional.of(newDatabase));
    }

    /**
     * Returns an access to the conversations for the tools of assistants, without a server.
     *
     * @return the access, which reads each conversation from the store at each call
     */
    public StoredConversationAccess access() {
        return new StoredConversationAccess(
                policies.stream()
                        .map(policy -> new StoredConversationAccess.Offer(policy.name(), policy.conversations()))
                        .toList(),
                split);
    }

    /** Returns the log of queries, if the policies walk the graph in the database. */
    Optional<QueryLog> queries() {
        return database.flatMap(ServedDatabase::queries);
    }

    ConversationStore store() {
        return policies.get(0).conversations().store();
    }

    /** Returns the conversations of the default policy; their graph and wording are those of all policies. */
    Conversations conversations() {
        return policies.get(0).conversations().conversations();
    }

    KnowledgeGraph graph() {
        return conversations().graph();
    }

    Optional<ServedPolicy> policy(String name) {
        return policies.stream().filter(policy -> policy.name().equals(name)).findFirst();
    }

    /** Returns the policy of a new conversation for which the client names none. */
    ServedPolicy assigned(String id) {
        return policy(access().assigned(id)).orElseThrow();
    }

    /** Returns the policy that a stored conversation is continued with. */
    ServedPolicy holding(List<ConversationEvent> events) {
        return policy(access().holding(events)).orElseThrow();
    }
}
