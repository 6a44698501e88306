package askwalk.policy.infogain;

import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.model.Checkpoint;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The provider of the information-gain policy. Its settings are those of {@link InfoGainSettings}; all belong to
 * training.
 */
public final class InfoGainProvider implements LearnedPolicyProvider {

    /** Creates the provider. */
    public InfoGainProvider() {}

    @Override
    public String name() {
        return "infogain";
    }

    @Override
    public String summary() {
        return "asks the question with the largest expected information";
    }

    @Override
    public boolean asks(QuestionType questions) {
        return questions.choices() <= ChoiceSelector.MAX_ATTRIBUTES;
    }

    /** Assumes that people answer one question in twenty wrongly. */
    @Override
    public Map<String, String> forPeople() {
        return Map.of(InfoGainSettings.FLIP_RATE.key(), "0.05");
    }

    @Override
    public int revision() {
        return 4;
    }

    @Override
    public List<Setting<?>> settings() {
        return InfoGainSettings.ALL;
    }

    @Override
    public void check(SettingValues settings, Protocol protocol, Tuples validation) {
        LearnedPolicyProvider.super.check(settings, protocol, validation);
        InfoGainSettings.read(settings).checkedFor(protocol.questions());
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        InfoGainSettings settings = InfoGainSettings.read(setup.settings())
                .checkedFor(setup.protocol().questions());
        return new InfoGainTrainer(setup, settings).train();
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        InfoGainSettings.read(setup.settings()).checkedFor(setup.protocol().questions());
        InfoGainModel model = InfoGainMatrices.read(checkpoint, setup);
        return new InfoGainPolicy(
                model,
                new QuestionSelectors(
                        setup.graph(), model.prior().history(), setup.protocol().questions()));
    }

    /** Transfers the targets of the validation tuples; all other numbers are weights of features. */
    @Override
    public Optional<Checkpoint> transfer(Checkpoint checkpoint, KnowledgeGraph trainedOn, KnowledgeGraph now) {
        return Optional.of(InfoGainMatrices.transfer(checkpoint, trainedOn, now));
    }
}
