package askwalk.cli.common;

import askwalk.conversation.AnswerModel;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.TupleSet;
import askwalk.dataset.Dataset;
import askwalk.dataset.Manifest;
import askwalk.experiment.DialogueFile;
import askwalk.experiment.Experiment;
import askwalk.experiment.ExperimentPlan;
import askwalk.experiment.ExperimentResult;
import askwalk.experiment.NameLookup;
import askwalk.experiment.RunOrigin;
import askwalk.experiment.SavedModel;
import askwalk.experiment.run.RunDirectory;
import askwalk.graph.Role;
import askwalk.simulation.UserModels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of commands that run simulated dialogues. */
public final class ExperimentOptions {

    public static final String QUESTIONS_HELP =
            "binary, enumerated, or choice:M for up to M attributes at once, if the policy supports it (infogain: up to 4)";

    public static final String PREFERENCE_LABEL = "NAME|POLICY=NAME,...";

    public static final String PREFERENCE_HELP =
            "Preference model that ranks the items, for all policies or, as POLICY=NAME, for one; several are separated by"
                    + " commas";

    public static final String MODEL_HELP =
            "Model file of 'askwalk train': use its policy and preference model. It also provides the defaults of the"
                    + " protocol and the questions.";

    private static final String DEFAULT_QUESTIONS = "binary";

    enum Split {
        VALIDATION,
        TEST
    }

    @Mixin
    DatasetOption dataset;

    @Option(
            names = "--preference",
            paramLabel = ExperimentOptions.PREFERENCE_LABEL,
            description = ExperimentOptions.PREFERENCE_HELP + " (default: that of each policy).")
    public String preference;

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            description = "IDEAL, EAR, SCPR_PAPER, SCPR_2023, FACT_STRICT or FACT_RELEASED (default: that of"
                    + " --model, that of the data set, or IDEAL).")
    String protocol;

    @Option(
            names = "--questions",
            paramLabel = "TYPE",
            description = QUESTIONS_HELP + " (default: binary, or those of --model).")
    String questions;

    @Mixin
    RulesOption rules;

    @Option(
            names = "--user-model",
            paramLabel = "NAME[:ARGS][+...]",
            description = "Models of the simulated users, composed with +, such as answers:popular+wrong:0.1; 'askwalk"
                    + " policies' lists them (default: truthful). For robustness, it is repeated for each kind of"
                    + " users.")
    List<String> userModels = List.of();

    @Option(
            names = "--flip-rate",
            paramLabel = "P",
            description = "Short for --user-model wrong:P: probability that the user gives the wrong answer.")
    Double flipRate;

    @Option(
            names = "--dont-know-rate",
            paramLabel = "P",
            description = "Short for --user-model silent:P: probability that the user answers \"don't know\".")
    Double dontKnowRate;

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            defaultValue = "test",
            description = "Tuples to evaluate: validation or test (default: ${DEFAULT-VALUE}).")
    Split split;

    @Option(
            names = "--dialogues",
            paramLabel = "N",
            description = "Evaluate a seeded sample of N tuples (default: all).")
    Integer dialogues;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Number of parallel dialogues (default: all cores).")
    Integer threads;

    @Mixin
    LearningOptions learning;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Run directory to write: settings, rows, metrics, and success by turn as table and chart. It"
                    + " must be new or empty (default: a new one in runs/). For robustness, a folder of run"
                    + " directories, which the same command continues.")
    Path out;

    @Option(names = "--json", description = "Print only JSON.")
    public boolean json;

    /** The file of dialogues to write; null for none. Set by the commands that have the option. */
    private Path dialoguesOut;

    /** The run directory to resume; null for a new one. */
    private RunDirectory resume;

    /** Resumes a run instead of starting a new one. */
    public void resume(RunDirectory directory) {
        resume = directory;
    }

    /** Uses the protocol of a model, unless it is named; null for none. */
    void protocolOf(SavedModel model) {
        if (model != null) {
            protocol = protocol == null ? model.protocol() : protocol;
            questions = questions == null ? model.questions() : questions;
        }
    }

    /** Writes the dialogues to a file as well; null for none. */
    void writeDialogues(Path file) {
        dialoguesOut = file;
    }

    /** Refuses an option that cannot be combined with {@code --model}. */
    public static void refuseWithModel(Path file, String option, Object value) {
        if (value != null) {
            throw new UsageException(
                    option + " and --model cannot be combined: " + file + " has a policy and a preference model");
        }
    }

    /**
     * Checks the options, reads the data set and trains the policies; nothing is written.
     *
     * @param policies their names; null for none
     * @param model the model whose policy is added after them; null for none
     */
    public Experiment prepare(String policies, SavedModel model, boolean oracle) {
        check();
        if (resume == null) {
            RunDirectory.check(out);
        }
        if (dialoguesOut != null) {
            DialogueFile.check(dialoguesOut, resume == null ? out : resume.folder(), resume != null);
        }
        ExperimentPlan plan = plan(policies, model);
        Dataset data = dataset.open();
        plan = plan(plan, data);
        return Experiment.prepare(oracle ? plan.withOracle() : plan, data, learning.listener());
    }

    /** Returns the plan as far as it does not depend on a data set, and checks it. */
    ExperimentPlan plan(String policies, SavedModel model) {
        ExperimentPlan plan = policies == null
                ? ExperimentPlan.of(model)
                : ExperimentPlan.of(policies).model(model);
        plan = plan.preference(preference)
                .settings(learning.set)
                .seed(seed)
                .threads(threads())
                .models(learning.models());
        plan.check();
        return plan;
    }

    /** Completes a plan for a data set. */
    ExperimentPlan plan(ExperimentPlan plan, Dataset data) {
        return plan.protocol(protocol(data, plan.model()))
                .rules(rules.read(data.graph().catalogue()));
    }

    /** Runs the policies and writes the run directory, including the command line. */
    public ExperimentResult run(Experiment experiment, CommandSpec command) {
        RunDirectory directory = resume == null ? RunDirectory.create(out) : resume;
        List<String> typed = resume == null
                ? command.commandLine().getParseResult().originalArgs()
                : RunDirectory.arguments(resume.folder());
        RunOrigin origin = new RunOrigin(typed, dataset.text());
        ExperimentResult result = dialoguesOut == null
                ? experiment.run(directory, origin)
                : experiment.run(directory, origin, dialoguesOut);
        PrintWriter err = command.commandLine().getErr();
        err.println("run directory: " + directory.folder());
        err.flush();
        return result;
    }

    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1) {
            throw new UsageException("--threads is 1 or more, not " + threads);
        }
        return threads;
    }

    /** Checks the options that do not depend on a data set. */
    void check() {
        threads();
        questionType(questions == null ? DEFAULT_QUESTIONS : questions);
        users();
        preset(protocol == null ? Protocol.IDEAL.name() : protocol);
        if (dialogues != null && dialogues < 1) {
            throw new UsageException("--dialogues is 1 or more, not " + dialogues);
        }
    }

    Role role() {
        return split == Split.TEST ? Role.TEST : Role.VALIDATION;
    }

    /** Returns the protocol; by default that of the model, if there is one. */
    Protocol protocol(Dataset data, SavedModel model) {
        String name = protocol == null && model != null ? model.protocol() : protocol;
        String asked = questions == null && model != null ? model.questions() : questions;
        Protocol base = rules(name, asked, data);
        int tuples = data.tuples(role()).size();
        if (tuples == 0) {
            throw new UsageException(
                    "data set " + data.manifest().name() + " has no " + role().word() + " tuples to evaluate");
        }
        int wanted = dialogues == null || dialogues >= tuples ? TupleSet.ALL : dialogues;
        return base.withUsers(users()).withTuples(new TupleSet(role(), wanted));
    }

    /** Returns the protocol for a data set; a null argument stands for the default. */
    public static Protocol rules(String protocol, String questions, Dataset data) {
        Protocol base = protocol != null
                ? preset(protocol)
                : data.manifest().protocol() == null ? Protocol.IDEAL : presetOf(data);
        checkAnswerModel(base, data);
        QuestionType type = questionType(questions == null ? DEFAULT_QUESTIONS : questions);
        checkQuestions(type, data.manifest());
        return base.withQuestions(type);
    }

    public static QuestionType questionType(String text) {
        try {
            return QuestionType.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--questions: " + e.getMessage(), e);
        }
    }

    public static void checkQuestions(QuestionType type, Manifest manifest) {
        Manifest.Counts counts = manifest.counts();
        checkQuestions(type, manifest.name(), counts.coarseAttributes() + counts.derivedAttributes() > 0);
    }

    public static void checkQuestions(QuestionType type, String dataName, boolean hasCoarse) {
        if (type.equals(QuestionType.ENUMERATED) && !hasCoarse) {
            throw new UsageException("data set " + dataName
                    + " has no coarse attributes, which enumerated questions ask about; use --questions binary");
        }
    }

    /** Checks the answer model before the training, with a message about options. */
    private static void checkAnswerModel(Protocol protocol, Dataset data) {
        if (data.userAttributes() != null && protocol.answerModel() != AnswerModel.NO_PROVES_NOTHING) {
            throw new UsageException("the users of data set " + data.manifest().name()
                    + " can be asked about some attributes only, so a no does not exclude items, but under protocol "
                    + protocol.name() + " it does; use --protocol " + Protocol.FACT_STRICT.name());
        }
    }

    /** Returns the simulated users; the short forms may not be given together with the models that they stand for. */
    private SimulatedUsers users() {
        if (userModels.size() > 1) {
            throw new UsageException("--user-model is given " + userModels.size() + " times: compose models with +, or"
                    + " compare them with 'askwalk robustness'");
        }
        SimulatedUsers users =
                userModels.isEmpty() ? SimulatedUsers.TRUTHFUL : models(userModels.get(0), "--user-model");
        users = with(users, flipRate, SimulatedUsers.WRONG, "--flip-rate");
        return with(users, dontKnowRate, SimulatedUsers.SILENT, "--dont-know-rate");
    }

    private static SimulatedUsers with(SimulatedUsers users, Double rate, String model, String option) {
        if (rate == null) {
            return users;
        }
        if (!(rate >= 0 && rate <= 1)) {
            throw new UsageException(option + " is from 0 to 1, not " + rate);
        }
        if (users.models().stream().anyMatch(each -> each.name().equals(model))) {
            throw new UsageException(option + " and the user model '" + model + "' are the same: give one of them");
        }
        SimulatedUsers other = models(model + ":" + rate, option);
        return other.models().isEmpty() ? users : users.with(other.models().get(0));
    }

    /** Returns the simulated users that an option names. */
    public static SimulatedUsers models(String text, String option) {
        try {
            return UserModels.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage(), e);
        }
    }

    private static Protocol presetOf(Dataset data) {
        try {
            return preset(data.manifest().protocol());
        } catch (UsageException e) {
            throw new UsageException("dataset.json of " + data.manifest().name() + ": " + e.getMessage(), e);
        }
    }

    public static Protocol preset(String name) {
        return NameLookup.find("protocol", name, Protocol.presets(), Protocol::name);
    }
}
