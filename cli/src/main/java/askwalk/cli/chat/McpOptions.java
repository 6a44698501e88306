package askwalk.cli.chat;

import askwalk.cli.common.FailureException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.tools.ConversationTools;
import askwalk.graph.DisplayText;
import askwalk.mcp.StdioToolServer;
import askwalk.service.ConversationServer;
import askwalk.service.Served;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The options of commands that serve tools over the standard streams, and the service. */
final class McpOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private ServedOptions content;

    @Mixin
    private StoreLocation store;

    /** Checks the options before anything is read. */
    void check() {
        content.check();
        store.check();
    }

    /** Serves until the end of stdin. */
    void run(ChatOptions.Subject data) {
        try (ConversationStore opened = store.open()) {
            Served served = content.served(data, opened, ConversationServer.registry());
            say("tools on " + served.data() + " with "
                    + String.join(", ", served.access().policies()) + "; they end with stdin");
            StdioToolServer.serve(new ConversationTools(served.access()), served.version(), System.in, System.out);
        } catch (ConversationStoreException e) {
            throw new FailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new FailureException("stdin cannot be read: " + e.getMessage(), e);
        }
    }

    private void say(String message) {
        spec.commandLine().getErr().println("askwalk: " + DisplayText.line(message));
        spec.commandLine().getErr().flush();
    }
}
