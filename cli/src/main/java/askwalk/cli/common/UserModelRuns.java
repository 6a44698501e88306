package askwalk.cli.common;

import askwalk.conversation.SimulatedUsers;
import askwalk.dataset.Dataset;
import askwalk.dataset.StagedFolder;
import askwalk.experiment.Experiment;
import askwalk.experiment.ExperimentListener;
import askwalk.experiment.ExperimentPlan;
import askwalk.experiment.InterruptedRunException;
import askwalk.experiment.RunOrigin;
import askwalk.experiment.SavedModel;
import askwalk.experiment.run.PlanException;
import askwalk.experiment.run.RunDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Runs of the same policies under several models of users, each in a run directory below one folder. A finished run is
 * not repeated, and an interrupted one is resumed.
 */
public final class UserModelRuns {

    /** The models if none is named, separated by blanks. */
    public static final String DEFAULT =
            "truthful wrong:0.1 wrong:0.2 silent:0.4 answers:rare vague:0.2 impatient:0.05,0.1";

    /** Options that are not those of a single run, or without effect on its rows. */
    private static final Set<String> LEFT_OUT = Set.of("--user-model", "--out", "--json", "--threads");

    private final String policies;
    private final SavedModel model;
    private final ExperimentOptions options;
    private final CommandSpec command;

    /**
     * Creates the runs of a command; nothing is read or written.
     *
     * @param policies the names of the policies
     * @param model the model whose policy is added after them; null for none
     */
    public UserModelRuns(String policies, SavedModel model, ExperimentOptions options, CommandSpec command) {
        this.policies = policies;
        this.model = model;
        this.options = options;
        this.command = command;
    }

    /**
     * Runs the policies under each model.
     *
     * @return the folder of the run directories, and in it that of each model
     */
    public Finished run() {
        List<SimulatedUsers> users = users();
        options.check();
        Path folder = options.out == null ? RunDirectory.defaultFolder() : options.out;
        Map<Path, SimulatedUsers> runs = new LinkedHashMap<>();
        users.forEach(each -> runs.put(folder.resolve(name(each)), each));
        check(folder, runs);
        ExperimentPlan plan = options.plan(policies, model);
        Dataset data = options.dataset.open();
        ExperimentPlan forData = options.plan(plan, data);
        try (Interrupt interrupt = Interrupt.listen()) {
            runAll(folder, runs, forData, data, interrupt);
        }
        return new Finished(folder, List.copyOf(runs.keySet()));
    }

    private void runAll(
            Path folder, Map<Path, SimulatedUsers> runs, ExperimentPlan plan, Dataset data, Interrupt interrupt) {
        int finished = 0;
        try {
            for (Map.Entry<Path, SimulatedUsers> run : runs.entrySet()) {
                if (interrupt.requested()) {
                    throw new InterruptedRunException("interrupted");
                }
                run(run.getKey(), run.getValue(), plan, data, "user model " + (finished + 1) + " of " + runs.size());
                finished++;
            }
        } catch (InterruptedRunException e) {
            throw new InterruptedRunException(e.getMessage() + "; the runs of " + finished + " of " + runs.size()
                    + " user models are finished in " + folder + ", and the same command with --out " + folder
                    + " continues");
        }
    }

    /**
     * Finished runs.
     *
     * @param folder their folder
     * @param runs a run directory for each model of users
     */
    public record Finished(Path folder, List<Path> runs) {}

    /** Takes the models from the options, which then stand for the truthful users of the common plan. */
    private List<SimulatedUsers> users() {
        refuse("--flip-rate", options.flipRate, SimulatedUsers.WRONG);
        refuse("--dont-know-rate", options.dontKnowRate, SimulatedUsers.SILENT);
        List<String> named = options.userModels.isEmpty() ? List.of(DEFAULT.split(" ")) : options.userModels;
        options.userModels = List.of();
        Map<String, String> typed = new LinkedHashMap<>();
        List<SimulatedUsers> users = new ArrayList<>();
        for (String text : named) {
            SimulatedUsers each = ExperimentOptions.models(text, "--user-model");
            String before = typed.putIfAbsent(each.text(), text);
            if (before != null) {
                throw new UsageException("--user-model " + text + " and --user-model " + before
                        + " are the same users: give one of them");
            }
            users.add(each);
        }
        return users;
    }

    private static void refuse(String option, Object value, String name) {
        if (value != null) {
            throw new UsageException(option + " names one kind of users: give --user-model " + name + ":P instead");
        }
    }

    /** Returns the name of a run directory, which is a file name on every system. */
    private static String name(SimulatedUsers users) {
        return users.text().replace(':', '=').replaceAll("[^A-Za-z0-9.,+=_-]", "-");
    }

    /** Refuses a folder with other contents, and runs of another command, before any work. */
    private void check(Path folder, Map<Path, SimulatedUsers> runs) {
        List<Path> begun = runs.keySet().stream().filter(RunDirectory::exists).toList();
        if (begun.isEmpty()) {
            String obstacle = StagedFolder.obstacle(folder);
            if (obstacle != null) {
                throw new PlanException(
                        "out",
                        folder + " " + obstacle + ": give a folder that is new or empty, or has runs of these models");
            }
        }
        for (Path run : begun) {
            List<String> expected = arguments(runs.get(run));
            List<String> before = RunDirectory.arguments(run);
            if (!before.equals(expected)) {
                throw new PlanException(
                        "out",
                        run + " is a run of another command (askwalk " + String.join(" ", before)
                                + "): give another folder");
            }
        }
    }

    private void run(Path folder, SimulatedUsers users, ExperimentPlan plan, Dataset data, String place) {
        ExperimentListener listener = options.learning.listener();
        boolean exists = RunDirectory.exists(folder);
        if (exists && RunDirectory.isFinished(folder)) {
            listener.notice(place + ": " + users.text() + ", finished before");
            return;
        }
        listener.notice(place + ": " + users.text());
        try (RunDirectory resumed = exists ? RunDirectory.resume(folder) : null) { // refused before the training
            Experiment experiment =
                    Experiment.prepare(plan.protocol(plan.protocol().withUsers(users)), data, listener);
            experiment.run(
                    resumed == null ? RunDirectory.create(folder) : resumed,
                    new RunOrigin(arguments(users), options.dataset.text()));
        }
    }

    /** Returns the command line of {@code compare} with the same rows, independent of the order of the options. */
    private List<String> arguments(SimulatedUsers users) {
        List<String> words = new ArrayList<>(List.of("compare"));
        command.commandLine().getParseResult().matchedOptionsSet().stream()
                .filter(option -> !LEFT_OUT.contains(option.longestName()))
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(option -> add(words, option));
        words.addAll(List.of("--user-model", users.text()));
        return words;
    }

    private static void add(List<String> words, OptionSpec option) {
        if (option.arity().max() == 0) {
            words.add(option.longestName());
            return;
        }
        for (String value : option.originalStringValues()) {
            words.addAll(List.of(option.longestName(), value));
        }
    }
}
