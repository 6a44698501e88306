package askwalk.cli;

import askwalk.cli.chat.ChatCommand;
import askwalk.cli.common.Version;
import askwalk.cli.data.DataCommand;
import askwalk.cli.neo4j.Neo4jCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "askwalk",
        description = "Conversational recommendation: asks about attributes, walks a graph, recommends.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CompareCommand.class,
            EvaluateCommand.class,
            ChatCommand.class,
            TrainCommand.class,
            PoliciesCommand.class,
            ReportCommand.class,
            BenchCommand.class,
            TreeCommand.class,
            DataCommand.class,
            Neo4jCommand.class,
            GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  askwalk compare                                  the rule policies on the bundled sample",
            "  askwalk compare --dataset DIR --protocol SCPR_PAPER --policies max-entropy,threshold:150",
            "  askwalk train --dataset DIR --policy NAME --out FILE",
            "  askwalk evaluate --dataset DIR --model FILE      the policy that was trained",
            "  askwalk policies scpr                            what can be set of a policy",
            "  askwalk report runs/* --out report.md            a report of what was run",
            "  askwalk chat                                     a conversation about films",
            "  askwalk bench --dataset DIR                      how fast it is on this machine",
            "  askwalk tree show FILE                           a decision tree of a trained policy",
            "  askwalk data info sample                         what is in a data set",
            "  askwalk data new my-data                         a tiny data set to start your own from",
            "  askwalk neo4j chat --show-cypher                 a conversation that walks a Neo4j database",
            "  source <(askwalk generate-completion)            completion for bash and zsh"
        })
final class AskwalkCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "a command is missing: compare, evaluate, train, policies, report, chat, bench, tree, data or neo4j");
    }
}
