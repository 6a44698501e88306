package askwalk.cli.chat;

import askwalk.cli.common.UsageException;
import askwalk.service.ServiceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The address of a service, who may use it, and its limits. */
final class BindOptions {

    /** The environment variable with the token, if there is no token file. */
    private static final String TOKEN_VARIABLE = "ASKWALK_TOKEN";

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen at; another than a loopback address needs a token (default:"
                    + " ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen at, 0 for a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "File with the token that requests need, on its first line (default: the environment variable "
                            + TOKEN_VARIABLE + ").")
    private Path tokenFile;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "Origin of another page that may use the service, such as https://shop.example; several are"
                    + " possible.")
    private List<String> origins = List.of();

    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "Requests per second of one client, of which twice as many may come at once; 0 for no limit"
                    + " (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description =
                    "Time after which a conversation without a request leaves memory; it is read from the store at"
                            + " the next one (default: ${DEFAULT-VALUE}).")
    private long idle;

    @Option(
            names = "--max-open",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Conversations in memory; others are read from the store (default: ${DEFAULT-VALUE}).")
    private int maxOpen;

    @Option(
            names = "--delete-after",
            paramLabel = "DAYS",
            description =
                    "Delete conversations that were not continued for so many days (default: keep them, but only for a"
                            + " day if they are in memory).")
    private Integer deleteAfter;

    /** Returns the settings, with a default retention for conversations that are in memory only. */
    ServiceSettings settings(boolean isKept) {
        if (deleteAfter != null && deleteAfter < 1) {
            throw new UsageException("--delete-after is one day or more, not " + deleteAfter);
        }
        Integer days = deleteAfter == null && !isKept ? Integer.valueOf(1) : deleteAfter;
        Optional<String> token = token();
        ServiceSettings base = ServiceSettings.DEFAULT;
        try {
            return new ServiceSettings(
                    host,
                    port,
                    token,
                    origins,
                    base.maxBody(),
                    rate,
                    Duration.ofSeconds(idle),
                    maxOpen,
                    Optional.ofNullable(days).map(Duration::ofDays),
                    base.drain());
        } catch (IllegalArgumentException e) {
            String remedy = e.getMessage().contains("token")
                    ? " (--token-file, or the environment variable " + TOKEN_VARIABLE + ")"
                    : "";
            throw new UsageException(e.getMessage() + remedy, e);
        }
    }

    private Optional<String> token() {
        if (tokenFile == null) {
            return Optional.ofNullable(System.getenv(TOKEN_VARIABLE));
        }
        try {
            return Optional.of(Files.readString(tokenFile).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UsageException("--token-file " + tokenFile + " cannot be read: " + e.getMessage(), e);
        }
    }
}
