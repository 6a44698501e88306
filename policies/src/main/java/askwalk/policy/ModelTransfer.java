package askwalk.policy;

import askwalk.graph.GraphFingerprint;
import askwalk.graph.KnowledgeGraph;
import askwalk.model.Checkpoint;
import askwalk.model.ModelBundle;
import askwalk.model.ModelException;
import askwalk.model.ModelFile;
import askwalk.model.TrainedComponent;
import askwalk.preference.LearnedPreferenceProvider;
import java.util.List;

/** Transfers the policy of a model file to another graph. */
final class ModelTransfer {

    /** The name of the file, for messages. */
    private final String name;

    private final KnowledgeGraph trainedOn;
    private final KnowledgeGraph now;

    ModelTransfer(String name, KnowledgeGraph trainedOn, KnowledgeGraph now) {
        this.name = name;
        this.trainedOn = trainedOn;
        this.now = now;
    }

    ModelBundle of(ModelBundle model) {
        ModelFile.requireGraph(name, model, GraphFingerprint.of(trainedOn));
        TrainedComponent policy = PolicyLoader.part(name, model, TrainedComponent.Kind.POLICY);
        TrainedComponent preference = PolicyLoader.part(name, model, TrainedComponent.Kind.PREFERENCE);
        LearnedPolicyProvider provider = Policies.policyProvider(name, policy);
        Checkpoint checkpoint = PolicyLoader.valid(
                        name, "policy", policy, () -> provider.transfer(policy.checkpoint(), trainedOn, now))
                .orElseThrow(() -> refusal("policy", policy, policy, preference));
        if (Policies.preferenceProvider(name, preference) instanceof LearnedPreferenceProvider) {
            throw refusal("preference model", preference, policy, preference);
        }
        TrainedComponent transferred = new TrainedComponent(
                policy.kind(), policy.provider(), policy.hyperparameters(), policy.training(), checkpoint);
        return new ModelBundle(GraphFingerprint.of(now), List.of(transferred, preference));
    }

    private ModelException refusal(
            String kind, TrainedComponent refused, TrainedComponent policy, TrainedComponent preference) {
        return new ModelException(name + ": the " + kind + " '" + refused.provider()
                + "' in it has numbers of single items, attributes or users, so it cannot be transferred to another"
                + " graph; train again on that graph, with askwalk train --policy " + policy.provider()
                + " --preference " + preference.provider());
    }
}
