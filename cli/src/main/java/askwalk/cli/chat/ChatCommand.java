package askwalk.cli.chat;

import askwalk.cli.common.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "chat",
        description = "Starts a conversation with you in the terminal.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class ChatCommand implements Runnable {

    @Mixin
    private ChatOptions chat;

    @Override
    public void run() {
        chat.run((data, graph) -> new ChatOptions.Subject(
                data.manifest().name(), graph, graph, data.validation(), data.texts(), ChatListener.NONE));
    }
}
