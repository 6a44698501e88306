package askwalk.policy.infogain;

import askwalk.conversation.Policy;
import askwalk.conversation.QuestionType;
import askwalk.model.Checkpoint;
import askwalk.policy.Findings;
import askwalk.policy.LearnedPolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.policy.infogain.prior.PriorChoice;
import askwalk.settings.Settings;
import java.util.List;
import java.util.Map;

/** The information-gain policy. Its settings are those of {@link InfoGainSettings}; all belong to training. */
public final class InfoGainProvider implements LearnedPolicyProvider {

    /** Makes the provider. */
    public InfoGainProvider() {}

    @Override
    public String name() {
        return "infogain";
    }

    @Override
    public String summary() {
        return "asks what tells most of the item; every answer counts";
    }

    @Override
    public boolean asks(QuestionType questions) {
        return questions.choices() <= ChoiceInquiry.MOST;
    }

    /** One answer in twenty. */
    @Override
    public Map<String, String> forPeople() {
        return Map.of(InfoGainSettings.FLIP_RATE, "0.05");
    }

    @Override
    public Record hyperparameters(Settings settings) {
        return InfoGainSettings.read(settings);
    }

    @Override
    public void checkActing(Settings settings, boolean reflects) {
        // whatever it does was found in training
    }

    @Override
    public Checkpoint train(PolicySetup setup) {
        check(setup);
        return new InfoGainTrainer(setup, InfoGainSettings.read(setup.settings())).train();
    }

    @Override
    public Policy restore(PolicySetup setup, Checkpoint checkpoint) {
        InfoGainModel model = InfoGainMatrices.read(checkpoint, setup);
        tell(setup.settings(), checkpoint);
        return new InfoGainPolicy(
                model,
                new Inquiries(
                        setup.graph(),
                        model.prior().histories(),
                        setup.protocol().questions()));
    }

    private static void tell(Settings settings, Checkpoint checkpoint) {
        Findings.tell(
                settings,
                checkpoint,
                InfoGainSettings.FLIP_RATE,
                InfoGainSettings.SILENCE,
                InfoGainSettings.FLOOR,
                InfoGainSettings.PER_ACTION,
                InfoGainSettings.LOOKAHEAD,
                InfoGainSettings.FORESIGHT);
        if (checkpoint.figures().containsKey(InfoGainSettings.PRIOR)
                && Settings.TUNED.equals(settings.resolved().get(InfoGainSettings.PRIOR))) {
            List<PriorChoice> choices = PriorChoice.all();
            int prior = (int) checkpoint.figure(InfoGainSettings.PRIOR, 0, choices.size() - 1);
            settings.found(InfoGainSettings.PRIOR, choices.get(prior).word());
        }
    }
}
