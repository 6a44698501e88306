package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.model.Checkpoint;
import askwalk.settings.SettingValues;
import java.util.Optional;

/**
 * A provider of a policy that is trained once and then restored from its checkpoint. Some settings affect training; the
 * others apply at inference time and may differ each time the policy is restored.
 */
public interface LearnedPolicyProvider extends PolicyProvider {

    /**
     * Trains the policy.
     *
     * @param setup the training data and settings
     * @return the result of training
     * @throws java.util.concurrent.CancellationException if the progress cancelled training
     * @throws IllegalArgumentException if the settings, the tuples or the protocol are unsuitable
     */
    Checkpoint train(PolicySetup setup);

    /**
     * Restores the policy from a checkpoint.
     *
     * @param setup as for training; inference-time settings may differ
     * @param checkpoint the result of training
     * @return the policy
     * @throws IllegalArgumentException if the checkpoint does not fit the graph
     */
    Policy restore(PolicySetup setup, Checkpoint checkpoint);

    /**
     * Transfers the result of training to another graph, see {@link Policies#transfer}. Vertices of both graphs with
     * the same key are the same, whatever their ids. By default, a policy has to be trained again.
     *
     * @param checkpoint the result of training
     * @param trainedOn the graph of the training
     * @param now the other graph
     * @return the checkpoint for the other graph; empty if its numbers belong to items, attributes or users of the
     *     graph of the training
     * @throws IllegalArgumentException if the checkpoint does not fit the graph of the training
     */
    default Optional<Checkpoint> transfer(Checkpoint checkpoint, KnowledgeGraph trainedOn, KnowledgeGraph now) {
        return Optional.empty();
    }

    @Override
    default void check(SettingValues settings, Protocol protocol, Tuples validation) {
        if (validation.size() == 0) {
            throw new IllegalArgumentException("a learned policy needs validation tuples, and this data set has none");
        }
    }

    @Override
    default Policy create(PolicySetup setup) {
        return restore(setup, train(setup));
    }
}
