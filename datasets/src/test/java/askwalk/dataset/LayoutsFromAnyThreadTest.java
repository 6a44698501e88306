package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The providers in {@code META-INF/services} are found from every thread, each once. */
class LayoutsFromAnyThreadTest {

    @Test
    void everyThreadFindsTheSame() throws Exception {
        try (URLClassLoader child = new URLClassLoader(new URL[0], getClass().getClassLoader())) {
            for (ClassLoader context : new ClassLoader[] {null, ClassLoader.getPlatformClassLoader(), child}) {
                assertThat(from(context, Datasets::layouts).stream().map(DatasetLayout::name))
                        .containsExactlyInAnyOrder(
                                "ear",
                                "factcrs",
                                "hetrec",
                                "movielens",
                                "movielens100k",
                                "movielens1m",
                                "recbole",
                                "scpr",
                                "tsv");
            }
        }
    }

    @Test
    void thePageOnEmbeddingSaysHowMany() throws Exception {
        assertThat(Path.of("../docs/guide/embedding.md"))
                .content()
                .contains(Datasets.layouts().size() + " layouts without your own");
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
