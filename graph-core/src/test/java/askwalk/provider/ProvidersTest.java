package askwalk.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersTest {

    @TempDir
    private Path folder;

    /** A service. */
    public interface Greeting {

        /** Returns its name. */
        String name();
    }

    /** A provider of the service. */
    public static final class Hello implements Greeting {
        @Override
        public String name() {
            return "hello";
        }
    }

    /** Another provider with the same name. */
    public static final class Hullo implements Greeting {
        @Override
        public String name() {
            return "hello";
        }
    }

    @Test
    void theContextClassLoaderFindsMoreProviders() throws Exception {
        try (URLClassLoader loader = services(getClass().getClassLoader(), Hello.class)) {
            assertThat(found(loader)).singleElement().isInstanceOf(Hello.class);
            assertThat(found(null)).isEmpty();
        }
    }

    @Test
    void aContextClassLoaderWithoutTheServiceIsSkipped() throws Exception {
        try (URLClassLoader foreign = services(ClassLoader.getPlatformClassLoader(), Hello.class)) {
            assertThat(found(foreign)).isEmpty();
        }
    }

    @Test
    void duplicateNamesAreRejectedAndBothAreNamed() throws Exception {
        try (URLClassLoader loader = services(getClass().getClassLoader(), Hello.class, Hullo.class)) {
            List<Greeting> both = found(loader);
            assertThat(both).hasSize(2);
            assertThatThrownBy(() -> Providers.unique(both, "greetings", Greeting::name))
                    .isInstanceOf(ProviderException.class)
                    .hasMessage("two greetings are named 'hello': " + Hello.class.getName() + " and "
                            + Hullo.class.getName() + "; leave one out of the class path");
        }
    }

    @Test
    void aMissingProviderIsReported() throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Greeting.class.getName()), "no.such.Greeting");
        URL[] urls = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            assertThatThrownBy(() -> found(loader)).hasMessageContaining("no.such.Greeting");
        }
    }

    /**
     * The method that creates a provider may declare the service itself, so its return type does not identify the
     * provider.
     */
    @Test
    void providersFromMethodsOfAModuleAreDistinguished() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("sources/greetings"));
        Files.writeString(
                sources.resolve("module-info.java"),
                "module m { exports greetings; provides greetings.Greeting with greetings.First, greetings.Second; }");
        Files.writeString(sources.resolve("Greeting.java"), "package greetings; public interface Greeting {}");
        for (String name : List.of("First", "Second")) {
            Files.writeString(
                    sources.resolve(name + ".java"),
                    "package greetings; public class " + name + " implements Greeting {"
                            + " public static Greeting provider() { return new " + name + "(); } }");
        }
        Path classes = folder.resolve("classes");
        List<String> arguments = Stream.concat(
                        Stream.of("-d", classes.toString()),
                        Stream.of("module-info", "Greeting", "First", "Second")
                                .map(name -> sources.resolve(name + ".java").toString()))
                .toList();
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("m"));
        ModuleLayer layer =
                boot.defineModulesWithOneLoader(configuration, getClass().getClassLoader());
        Class<?> service = layer.findLoader("m").loadClass("greetings.Greeting");

        assertThat(Providers.all(service))
                .extracting(provider -> provider.getClass().getSimpleName())
                .containsExactlyInAnyOrder("First", "Second");
    }

    private URLClassLoader services(ClassLoader parent, Class<?>... providers) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        List<String> names = Arrays.stream(providers).map(Class::getName).toList();
        Files.write(services.resolve(Greeting.class.getName()), names);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent);
    }

    private static List<Greeting> found(ClassLoader context) throws InterruptedException {
        AtomicReference<List<Greeting>> found = new AtomicReference<>();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                found.set(Providers.all(Greeting.class));
            } catch (RuntimeException e) {
                failure.set(e);
            }
        });
        thread.setContextClassLoader(context);
        thread.start();
        thread.join();
        if (failure.get() != null) {
            throw failure.get();
        }
        return found.get();
    }
}
