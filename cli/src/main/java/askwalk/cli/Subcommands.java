package askwalk.cli;

import askwalk.cli.chat.ChatCommand;
import askwalk.cli.chat.McpCommand;
import askwalk.cli.chat.ServeCommand;
import askwalk.cli.data.DataCommand;
import askwalk.cli.neo4j.Neo4jCommand;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands below {@code askwalk}. To read the options of all of them takes longer than most of them run, so a
 * command that the command line does not name has only its name and description, for the list of commands.
 */
final class Subcommands {

    private static final List<Class<?>> ALL = List.of(
            CompareCommand.class,
            EvaluateCommand.class,
            RobustnessCommand.class,
            ReplayCommand.class,
            ChatCommand.class,
            TrainCommand.class,
            PoliciesCommand.class,
            ReportCommand.class,
            ServeCommand.class,
            McpCommand.class,
            InsightsCommand.class,
            BenchCommand.class,
            TreeCommand.class,
            DataCommand.class,
            Neo4jCommand.class,
            GenerateCompletion.class,
            CommandLine.HelpCommand.class);

    private Subcommands() {}

    /** Adds all commands with their options. */
    static void addAll(CommandLine parent) {
        ALL.forEach(type -> parent.addSubcommand(type));
    }

    /** Adds all commands, those with their options that may be needed for the arguments. */
    static void addFor(CommandLine parent, List<String> args) {
        if (needAll(args)) {
            addAll(parent);
            return;
        }
        for (Class<?> type : ALL) {
            Command declared = type.getAnnotation(Command.class);
            if (args.contains(declared.name())) {
                parent.addSubcommand(type);
            } else {
                parent.addSubcommand(declared.name(), listed(declared));
            }
        }
    }

    /** The script for completion contains all options, and a file of arguments may name any command. */
    private static boolean needAll(List<String> args) {
        return args.contains(
                        GenerateCompletion.class.getAnnotation(Command.class).name())
                || args.stream().anyMatch(arg -> arg.startsWith("@"));
    }

    private static CommandLine listed(Command declared) {
        CommandSpec spec = CommandSpec.create().name(declared.name());
        spec.usageMessage().header(declared.header()).description(declared.description());
        return new CommandLine(spec);
    }
}
