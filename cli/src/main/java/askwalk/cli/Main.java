package askwalk.cli;

import askwalk.cli.common.FailureException;
import askwalk.cli.common.Interrupt;
import askwalk.cli.common.UsageException;
import askwalk.cli.data.DataDoctorCommand;
import askwalk.dataset.DatasetException;
import askwalk.experiment.InterruptedRunException;
import askwalk.experiment.PolicyCatalogue;
import askwalk.experiment.run.PlanException;
import askwalk.experiment.run.RunException;
import askwalk.graph.DisplayText;
import askwalk.graph.GraphAccessException;
import askwalk.model.ModelException;
import askwalk.preference.ScoreException;
import askwalk.provider.ProviderException;
import askwalk.store.format.DialogueFileException;
import askwalk.training.TrainingDivergedException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;

/** The {@code askwalk} command. Exit codes: 0 success, 1 failure, 2 usage error, 130 interrupted, 143 terminated. */
public final class Main {

    /** The conventional exit code after Ctrl-C. */
    static final int INTERRUPTED = 130;

    private Main() {}

    /**
     * Runs the command and ends the process.
     *
     * @param args the arguments after {@code askwalk}
     */
    public static void main(String[] args) {
        PrintWriter err = utf8(System.err);
        int exitCode = CommandLine.ExitCode.SOFTWARE;
        try {
            // Parts of Java fail in a working directory whose name they cannot decode.
            Objects.requireNonNull(Path.of(System.getProperty("user.dir")));
            exitCode = run(commandLine(args).setOut(utf8(System.out)).setErr(err), args);
        } catch (InvalidPathException e) {
            say(err, "the working directory: " + invalidPath(e));
        } catch (ProviderException e) {
            say(err, e.getMessage());
        }
        Interrupt.finished();
        System.exit(exitCode);
    }

    /** Runs the command and also reports memory errors. */
    static int run(CommandLine command, String... args) {
        try {
            return command.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            say(command.getErr(), HeapAdvice.of(e));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Returns a UTF-8 writer, independent of the locale: names may be in every script. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Returns the command with all subcommands, for any arguments. */
    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new AskwalkCommand());
        Subcommands.addAll(command);
        return configured(command);
    }

    /** Returns the command for these arguments only; see {@link Subcommands}. */
    static CommandLine commandLine(String... args) {
        CommandLine command = new CommandLine(new AskwalkCommand());
        Subcommands.addFor(command, List.of(args));
        return configured(command);
    }

    private static CommandLine configured(CommandLine command) {
        Map<String, CommandLine> subcommands = command.getSubcommands();
        for (String name : List.of("compare", "evaluate", "robustness", "train", "chat", "bench", "replay")) {
            HelpFooter.set(subcommands.get(name), PolicyCatalogue::help);
        }
        CommandLine doctor = subcommands.get("data").getSubcommands().get("doctor");
        if (doctor != null) {
            HelpFooter.set(doctor, DataDoctorCommand::help);
        }
        return command.registerConverter(Path.class, Main::path)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> execute(command, parsed))
                .setParameterExceptionHandler(Main::usageError)
                .setExecutionExceptionHandler((e, failed, parsed) -> failure(e, failed));
    }

    /** Executes a command with filtered output: it may contain data with control characters. Help is not filtered. */
    private static int execute(CommandLine command, CommandLine.ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        command.setOut(PlainOutput.to(command.getOut())).setErr(PlainOutput.to(command.getErr()));
        return new CommandLine.RunLast().execute(parsed);
    }

    static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException(invalidPath(e));
        }
    }

    private static String invalidPath(InvalidPathException e) {
        return "'" + e.getInput() + "' is not a path (" + e.getReason()
                + "); for non-ASCII letters, use a UTF-8 locale, such as LC_ALL=C.UTF-8";
    }

    private static int usageError(CommandLine.ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        say(
                command.getErr(),
                firstLine(e.getMessage()) + suggestion(e) + " (see "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String suggestion(CommandLine.ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            Optional<String> renamed = RenamedOptions.hint(unmatched.getUnmatched());
            if (renamed.isPresent()) {
                return "; " + renamed.get();
            }
            if (!unmatched.getSuggestions().isEmpty()) {
                return "; did you mean '" + unmatched.getSuggestions().get(0) + "'?";
            }
        }
        return "";
    }

    private static int failure(Exception e, CommandLine command) {
        if (e instanceof UsageException) {
            say(command.getErr(), e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (e instanceof PlanException plan) {
            say(command.getErr(), plan.optionMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (e instanceof InterruptedRunException) {
            say(command.getErr(), e.getMessage());
            return INTERRUPTED;
        }
        Throwable shortage = HeapAdvice.cause(e);
        if (shortage != null) {
            say(command.getErr(), HeapAdvice.of(shortage));
        } else if (e instanceof InvalidPathException path) {
            say(command.getErr(), invalidPath(path));
        } else if (e instanceof DatasetException
                || e instanceof ModelException
                || e instanceof ProviderException
                || e instanceof RunException
                || e instanceof DialogueFileException
                || e instanceof TrainingDivergedException
                || hasClearMessage(e)
                || e instanceof FailureException) {
            say(command.getErr(), e.getMessage());
        } else {
            say(command.getErr(), e.getMessage() + " (a bug in the policy or in askwalk; stack trace:)");
            e.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /**
     * Returns whether a cause is a graph that cannot be read or a score that is not finite, which may occur in a
     * dialogue.
     */
    private static boolean hasClearMessage(Throwable failure) {
        return failure != null
                && (failure instanceof GraphAccessException
                        || failure instanceof ScoreException
                        || hasClearMessage(failure.getCause()));
    }

    private static void say(PrintWriter err, String message) {
        err.println("askwalk: " + DisplayText.line(String.valueOf(message)));
        err.flush();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
