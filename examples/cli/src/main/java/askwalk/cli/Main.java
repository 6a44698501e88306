package askwalk.cli;

import askwalk.dataset.DatasetException;
import askwalk.graph.GraphAccessException;
import askwalk.learning.ModelException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceConfigurationError;
import picocli.CommandLine;

/** The {@code askwalk} command. Exit code 0: done; 1: failed; 2: typed wrong; 130: interrupted. */
public final class Main {

    private Main() {}

    /**
     * Runs the command and ends the process.
     *
     * @param args what was typed after {@code askwalk}
     */
    public static void main(String[] args) {
        int exitCode;
        try {
            exitCode = commandLine()
                    .setOut(utf8(System.out))
                    .setErr(utf8(System.err))
                    .execute(args);
        } catch (ServiceConfigurationError e) {
            System.err.println("askwalk: a provider on the class path cannot be used: " + e.getMessage());
            exitCode = CommandLine.ExitCode.SOFTWARE;
        }
        Interrupt.finished();
        System.exit(exitCode);
    }

    /** Names are in every script, whatever the locale says. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    static CommandLine commandLine() {
        CommandLine command = new CommandLine(new AskwalkCommand());
        for (String talks : List.of("compare", "evaluate", "train", "chat", "bench")) {
            command.getSubcommands().get(talks).getCommandSpec().usageMessage().footer(PolicyCatalogue.help());
        }
        command.getSubcommands()
                .get("data")
                .getSubcommands()
                .get("doctor")
                .getCommandSpec()
                .usageMessage()
                .footer(DataDoctorCommand.help());
        return command.setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler((e, failed, parsed) -> failure(e, failed));
    }

    private static int wrongUsage(CommandLine.ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        say(
                command,
                firstLine(e.getMessage()) + suggestion(e) + " (see "
                        + command.getCommandSpec().qualifiedName() + " --help)");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String suggestion(CommandLine.ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return "; did you mean '" + unmatched.getSuggestions().get(0) + "'?";
        }
        return "";
    }

    private static int failure(Exception e, CommandLine command) {
        if (e instanceof UsageException) {
            say(command, e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (e instanceof InterruptedRunException) {
            say(command, e.getMessage());
            return InterruptedRunException.EXIT_CODE;
        }
        if (e instanceof DatasetException
                || e instanceof ModelException
                || isAccess(e)
                || e instanceof FailureException) {
            say(command, e.getMessage());
        } else {
            say(command, e.getMessage() + " (a bug of the policy, or of askwalk; where it happened:)");
            e.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** A graph that cannot be read may show deep in a dialogue. */
    private static boolean isAccess(Throwable failure) {
        return failure != null && (failure instanceof GraphAccessException || isAccess(failure.getCause()));
    }

    private static void say(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        err.println("askwalk: " + message);
        err.flush();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
