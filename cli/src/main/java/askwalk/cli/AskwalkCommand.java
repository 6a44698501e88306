package askwalk.cli;

import askwalk.cli.common.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "askwalk",
        description = "Conversational recommendation on a knowledge graph: asks about attributes and recommends items.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  askwalk compare                                  the rule policies on the bundled sample",
            "  askwalk compare --dataset DIR --protocol SCPR_PAPER --policies max-entropy,threshold:150",
            "  askwalk train --dataset DIR --policy NAME --out FILE",
            "  askwalk evaluate --dataset DIR --model FILE      the trained policy",
            "  askwalk replay FILE                              dialogues of a comparison, checked turn by turn",
            "  askwalk policies scpr                            the settings of a policy",
            "  askwalk report runs/* --out report.md            a report on run directories",
            "  askwalk insights folder:DIR --html page.html     what was asked, and where users left",
            "  askwalk chat                                     a conversation about movies",
            "  askwalk serve --store sqlite:talk.db             a service with a page to talk to",
            "  askwalk mcp --store folder:talks                 tools for an assistant that starts this command",
            "  askwalk bench --dataset DIR                      the speed on this machine",
            "  askwalk tree show FILE                           a decision tree of a trained policy",
            "  askwalk data info sample                         the contents of a data set",
            "  askwalk data new my-data                         a tiny data set as a template for your own",
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
                "a command is missing: compare, evaluate, robustness, replay, train, policies, report, insights, chat, serve, mcp, bench, tree, data or neo4j");
    }
}
