package askwalk.experiment;

import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.TupleSet;
import askwalk.dataset.Dataset;
import askwalk.experiment.run.PlanException;
import askwalk.graph.Role;
import askwalk.policy.PolicySpec;
import askwalk.preference.PreferenceProvider;
import askwalk.rules.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The policies and options of an experiment, independent of a data set. Immutable; each method that changes something
 * returns a new plan.
 *
 * @param policies the policies in order; the others are compared with the first
 * @param preference the preference models that rank items, as {@code NAME} or {@code POLICY=NAME,...}; null for the
 *     default of each policy
 * @param settings hyperparameters as {@code KEY=VALUE} or {@code POLICY.KEY=VALUE}
 * @param model a policy from a model file, added after the others; null for none
 * @param protocol the protocol; null for that of the model, of the data set, or {@link Protocol#IDEAL}
 * @param tuples the tuples to evaluate
 * @param seed the seed of all randomness
 * @param threads the number of dialogues that run in parallel
 * @param oracle true to add an upper bound for each policy whose switch to recommending can be forced
 * @param models the store of trained models
 * @param rules the rules about questions and items in the dialogues; the training does not depend on them
 */
public record ExperimentPlan(
        List<PolicySpec> policies,
        String preference,
        List<String> settings,
        SavedModel model,
        Protocol protocol,
        TupleSet tuples,
        long seed,
        int threads,
        boolean oracle,
        ModelStore models,
        Rules rules) {

    /**
     * Checks the parts of the plan that need no data.
     *
     * @throws PlanException if there is no policy, one is named twice, or the number of threads is not positive
     */
    public ExperimentPlan {
        policies = List.copyOf(policies);
        settings = List.copyOf(settings);
        Objects.requireNonNull(tuples, "tuples");
        Objects.requireNonNull(models, "models");
        Objects.requireNonNull(rules, "rules");
        if (policies.isEmpty() && model == null) {
            throw new PlanException("no policy to run: name at least one");
        }
        Set<String> names = new HashSet<>();
        for (PolicySpec policy : policies) {
            if (!names.add(policy.text())) {
                throw new PlanException("policy '" + policy.text()
                        + "' is named twice: add @label to one of them to compare two variants");
            }
        }
        if (threads < 1) {
            throw new PlanException("threads", "is 1 or more, not " + threads);
        }
    }

    /**
     * Returns a plan for policies with default settings, on all test tuples, under the protocol of the data set, with
     * seed 1, on all cores, and without a model store on disk.
     *
     * @param policies names, such as {@code infogain} or {@code threshold:150}
     * @return the plan
     * @throws PlanException if one is unknown or named twice
     */
    public static ExperimentPlan of(String... policies) {
        List<PolicySpec> specs = PolicyCatalogue.parse(String.join(",", policies));
        specs.forEach(PolicyCatalogue::provider);
        return of(specs, null);
    }

    private static ExperimentPlan of(List<PolicySpec> policies, SavedModel model) {
        return new ExperimentPlan(
                policies,
                null,
                List.of(),
                model,
                null,
                new TupleSet(Role.TEST, TupleSet.ALL),
                1,
                Runtime.getRuntime().availableProcessors(),
                false,
                ModelStore.inMemory(),
                Rules.NONE);
    }

    /**
     * Returns a plan for the policy of a model file.
     *
     * @param model a policy with its preference model
     * @return the plan, under the protocol of the training if that is a preset
     */
    public static ExperimentPlan of(SavedModel model) {
        return of(List.of(), Objects.requireNonNull(model, "model"));
    }

    /** Returns the plan with other preference models: {@code NAME}, or {@code POLICY=NAME} separated by commas. */
    public ExperimentPlan preference(String names) {
        return new ExperimentPlan(
                policies, names, settings, model, protocol, tuples, seed, threads, oracle, models, rules);
    }

    /** Returns the plan with these hyperparameters: {@code KEY=VALUE} or {@code POLICY.KEY=VALUE}. */
    public ExperimentPlan settings(String... assignments) {
        return settings(List.of(assignments));
    }

    /** Returns the plan with these hyperparameters: {@code KEY=VALUE} or {@code POLICY.KEY=VALUE}. */
    public ExperimentPlan settings(List<String> assignments) {
        return new ExperimentPlan(
                policies, preference, assignments, model, protocol, tuples, seed, threads, oracle, models, rules);
    }

    /** Returns the plan with the policy of a model file after the others. */
    public ExperimentPlan model(SavedModel saved) {
        if (saved != null && policies.contains(saved.spec())) {
            throw new PlanException("policy '" + saved.spec().text()
                    + "' is in --policies and in --model: add @label to the first to compare two variants");
        }
        return new ExperimentPlan(
                policies, preference, settings, saved, protocol, tuples, seed, threads, oracle, models, rules);
    }

    /** Returns the plan under a protocol, including its tuples and noise. */
    public ExperimentPlan protocol(Protocol applied) {
        return new ExperimentPlan(
                policies, preference, settings, model, applied, applied.tuples(), seed, threads, oracle, models, rules);
    }

    /** Returns the plan for a seeded sample of tuples. */
    public ExperimentPlan dialogues(int number) {
        if (number < 1) {
            throw new PlanException("dialogues", "is 1 or more, not " + number);
        }
        return tuples(new TupleSet(tuples.role(), number));
    }

    /** Returns the plan for these tuples. */
    public ExperimentPlan tuples(TupleSet evaluated) {
        return new ExperimentPlan(
                policies, preference, settings, model, protocol, evaluated, seed, threads, oracle, models, rules);
    }

    /** Returns the plan with another seed. */
    public ExperimentPlan seed(long number) {
        return new ExperimentPlan(
                policies, preference, settings, model, protocol, tuples, number, threads, oracle, models, rules);
    }

    /** Returns the plan with a number of parallel dialogues; results do not depend on it. */
    public ExperimentPlan threads(int number) {
        return new ExperimentPlan(
                policies, preference, settings, model, protocol, tuples, seed, number, oracle, models, rules);
    }

    /** Returns the plan with an oracle after each policy whose switch to recommending can be forced. */
    public ExperimentPlan withOracle() {
        return new ExperimentPlan(
                policies, preference, settings, model, protocol, tuples, seed, threads, true, models, rules);
    }

    /** Returns the plan with a model store, which experiments may share. */
    public ExperimentPlan models(ModelStore store) {
        return new ExperimentPlan(
                policies, preference, settings, model, protocol, tuples, seed, threads, oracle, store, rules);
    }

    /** Returns the plan with rules about questions and items in the dialogues, without effect on the training. */
    public ExperimentPlan rules(Rules applied) {
        return new ExperimentPlan(
                policies, preference, settings, model, protocol, tuples, seed, threads, oracle, models, applied);
    }

    /**
     * Checks the names of preference models and the syntax of settings, which needs no data.
     *
     * @throws PlanException if one is unknown, not well formed, or for a policy that does not take part
     */
    public void check() {
        assignments(preferences());
    }

    /** Returns the preference model of each policy. */
    PreferenceChoice preferences() {
        return PreferenceChoice.parse(preference, policies);
    }

    /** Returns the settings, which have to be of policies and preference models in the plan. */
    SettingAssignments assignments(PreferenceChoice preferences) {
        List<PolicySpec> everySpec = new ArrayList<>(policies);
        List<PreferenceProvider> everyPreference = new ArrayList<>(preferences.all());
        if (model != null) {
            everySpec.add(model.spec());
            everyPreference.add(model.preferenceProvider());
        }
        return new SettingAssignments(settings, everySpec, everyPreference);
    }

    /** Returns the protocol for a data set. */
    Protocol protocolFor(Dataset data) {
        Protocol rules = protocol != null ? protocol : model != null ? protocolOfModel() : ownProtocol(data);
        int available = data.tuples(tuples.role()).size();
        if (available == 0) {
            throw new PlanException("data set " + data.manifest().name() + " has no "
                    + tuples.role().word() + " tuples to evaluate");
        }
        int dialogues = tuples.dialogues() >= available ? TupleSet.ALL : tuples.dialogues();
        return rules.withTuples(new TupleSet(tuples.role(), dialogues));
    }

    private Protocol protocolOfModel() {
        String name = model.protocol();
        Protocol rules =
                name == null ? Protocol.IDEAL : NameLookup.find("protocol", name, Protocol.presets(), Protocol::name);
        return rules.withQuestions(QuestionType.parse(model.questions()));
    }

    private static Protocol ownProtocol(Dataset data) {
        String name = data.manifest().protocol();
        return name == null ? Protocol.IDEAL : NameLookup.find("protocol", name, Protocol.presets(), Protocol::name);
    }
}
