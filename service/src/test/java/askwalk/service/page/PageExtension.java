package askwalk.service.page;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Passes the page of a service to tests: one browser and one set of services for all classes. */
final class PageExtension implements BeforeEachCallback, ParameterResolver {

    /** The browser, if there is one, and the services. */
    private record Shared(Optional<Browser> browser, PageServers servers) implements AutoCloseable {

        static Shared start() {
            try {
                return new Shared(Browser.start(), new PageServers());
            } catch (IOException e) {
                throw new IllegalStateException("the browser cannot be started: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            servers.close();
            if (browser.isPresent()) {
                browser.get().close();
            }
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Assumptions.assumeTrue(shared(context).browser().isPresent(), Browser.REMEDY);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = shared(context);
        Assumptions.assumeTrue(shared.browser().isPresent(), Browser.REMEDY);
        return new Page(shared.browser().orElseThrow(), shared.servers());
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(PageExtension.class))
                .getOrComputeIfAbsent(Shared.class, any -> Shared.start(), Shared.class);
    }
}
