package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Protocol;
import askwalk.evaluation.MetricProvider;
import askwalk.preference.PreferenceProvider;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Providers listed in {@code META-INF/services} are found from every thread, each once. */
class ProvidersFromAnyThreadTest {

    @Test
    void everyThreadFindsTheSameProviders() throws Exception {
        try (URLClassLoader child = new URLClassLoader(new URL[0], getClass().getClassLoader())) {
            for (ClassLoader context : new ClassLoader[] {null, ClassLoader.getPlatformClassLoader(), child}) {
                assertThat(from(context, Policies::all).stream().map(PolicyProvider::name))
                        .hasSize(11)
                        .doesNotHaveDuplicates();
                assertThat(from(context, PreferenceProvider::all).stream().map(PreferenceProvider::name))
                        .containsExactly("cosine", "ease", "fm", "fm-plain", "popularity", "uniform");
                assertThat(from(context, () -> MetricProvider.all(Protocol.IDEAL)))
                        .hasSize(5);
            }
        }
    }

    private static <T> List<T> from(ClassLoader context, Supplier<List<T>> finder) throws InterruptedException {
        AtomicReference<List<T>> found = new AtomicReference<>(List.of());
        Thread thread = new Thread(() -> found.set(finder.get()));
        thread.setContextClassLoader(context);
        thread.start();
        thread.join();
        return found.get();
    }
}
