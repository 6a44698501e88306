package askwalk.service;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of the page, from the class path. */
final class PageFiles {

    private static final String FOLDER = "/askwalk/service/page/";
    private static final Pattern NAME = Pattern.compile("([a-z0-9_-]+/){0,3}[a-zA-Z0-9_.-]+");

    /** The libraries that the page uses, by their name on the page. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "lib/cytoscape.esm.min.mjs", "/META-INF/resources/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private PageFiles() {}

    /** Answers with a file of the page. */
    static void send(Context request, String name) {
        if (!NAME.matcher(name).matches() || name.contains("..")) {
            throw notFound();
        }
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        byte[] content = type == null
                ? null
                : read(Optional.ofNullable(LIBRARIES.get(name)).orElse(FOLDER + name));
        if (content == null) {
            throw notFound();
        }
        request.contentType(type);
        request.header("Cache-Control", "no-cache");
        request.result(content);
    }

    /** Reads a resource; null if there is none. */
    static byte[] read(String resource) {
        try (InputStream in = PageFiles.class.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(Problem.Kind.NOT_FOUND, "the page has no such file");
    }
}
