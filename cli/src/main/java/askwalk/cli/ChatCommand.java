package askwalk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "chat",
        description = "Holds a conversation with you in the terminal.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ChatCommand implements Runnable {

    @Mixin
    private ChatOptions chat;

    @Override
    public void run() {
        chat.hold((data, graph) ->
                new ChatOptions.Subject(data.manifest().name(), graph, graph, data.validation(), ChatListener.NONE));
    }
}
