package askwalk.cli.chat;

import askwalk.cli.common.FailureException;
import askwalk.cli.common.UsageException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.graph.DisplayText;
import askwalk.service.ConversationServer;
import askwalk.service.Served;
import askwalk.service.ServedPolicy;
import askwalk.service.ServiceSettings;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The options of commands that serve conversations, and the service. */
public final class ServeOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private ServedOptions content;

    @Mixin
    private StoreLocation store;

    @Mixin
    private BindOptions bind;

    private ServiceSettings settings;

    /**
     * Checks the options before anything is read.
     *
     * @param keep the option by which the source keeps conversations; null if it does not
     */
    public void check(String keep) {
        content.check();
        store.check();
        if (keep != null && store.url() != null) {
            throw new UsageException(keep + " and --store name two places for conversations: give one of them");
        }
        settings = bind.settings(keep != null || store.isKept());
    }

    /** Serves until the process is told to stop. The process ends after the store and the source are closed. */
    public void run(Supplier<ServedSource> source) {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Thread onSignal = new Thread(
                () -> {
                    stopped.countDown();
                    await(closed);
                },
                "askwalk-stop");
        try (ServedSource data = source.get();
                ConversationStore opened = data.store().orElseGet(store::open)) {
            PrometheusMeterRegistry registry = ConversationServer.registry();
            Served inMemory = content.served(data.subject(), opened, registry);
            Served served = data.database().map(inMemory::withDatabase).orElse(inMemory);
            Runtime.getRuntime().addShutdownHook(onSignal);
            serve(served, registry, stopped);
        } catch (ConversationStoreException e) {
            throw new FailureException(e.getMessage(), e);
        } finally {
            closed.countDown();
        }
    }

    private void serve(Served served, PrometheusMeterRegistry registry, CountDownLatch stopped) {
        try (ConversationServer server = start(served, registry)) {
            spec.commandLine().getOut().println(server.url());
            spec.commandLine().getOut().flush();
            say("serving " + served.data() + " with " + String.join(", ", names(served.policies())) + " at "
                    + server.url() + "; stop with Ctrl-C");
            await(stopped);
            say("stopping");
        }
    }

    private ConversationServer start(Served content, PrometheusMeterRegistry registry) {
        try {
            return ConversationServer.start(content, settings, registry);
        } catch (IllegalStateException e) {
            throw new FailureException(e.getMessage() + "; choose another --port, or 0 for a free one", e);
        }
    }

    private static List<String> names(List<ServedPolicy> served) {
        return served.stream().map(ServedPolicy::name).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String message) {
        spec.commandLine().getErr().println("askwalk: " + DisplayText.line(message));
        spec.commandLine().getErr().flush();
    }
}
