package askwalk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "chat",
        description = "Holds a conversation with you in the terminal.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ChatCommand implements Runnable {

    @Mixin
    private ChatOptions chat;

    @Option(names = "--user", paramLabel = "ID", description = "Be this user of the data set (default: somebody new).")
    private String user;

    @Override
    public void run() {
        chat.hold(
                "--user",
                user,
                (data, graph) -> new ChatOptions.Subject(
                        data.manifest().name(), graph, graph, data.validation(), ChatListener.NONE));
    }
}
