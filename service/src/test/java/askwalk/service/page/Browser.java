package askwalk.service.page;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser without a window, which belongs to one thread. */
final class Browser implements AutoCloseable {

    /** The reason why tests are skipped, and the remedy. */
    static final String REMEDY =
            "the page is not tested, as no Chromium with chromedriver is on the PATH; on Debian: apt-get install chromium chromium-driver";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(30);

    private final Path folder;
    private final ChromeDriver driver;
    private int opened;

    private Browser(Path folder, ChromeDriver driver) {
        this.folder = folder;
        this.driver = driver;
    }

    /** Starts the browser that is installed; empty if there is none. Nothing is downloaded. */
    static Optional<Browser> start() throws IOException {
        Optional<Path> binary = installed("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = installed("chromedriver");
        if (binary.isEmpty() || chromedriver.isEmpty()) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("askwalk-browser");
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary.get().toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=en",
                "--user-data-dir=" + folder.resolve("profile"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .usingAnyFreePort()
                .build();
        Browser browser = new Browser(folder, new ChromeDriver(service, options));
        try {
            browser.prepare();
        } catch (RuntimeException e) {
            browser.close();
            throw e;
        }
        return Optional.of(browser);
    }

    private void prepare() throws IOException {
        command(
                "Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", downloads().toString()));
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axe()));
    }

    /** Returns the script that checks the accessibility of a page, which each page gets. */
    private static String axe() throws IOException {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<Path> installed(String... names) {
        List<Path> folders = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Returns the folder of downloaded files. */
    Path downloads() {
        return folder.resolve("downloads");
    }

    /** Sets the size of the window in pixels, the colours, and no movements. */
    void show(int width, int height, boolean dark) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Opens a page, also if it is open already. */
    void open(String url) {
        opened++;
        driver.get(url + "?opened=" + opened);
    }

    void reload() {
        driver.navigate().refresh();
    }

    String url() {
        return driver.getCurrentUrl();
    }

    /** Runs a script, whose arguments are {@code arguments[0]} and so on, and returns its result. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script that calls its last argument with the result. */
    Object runLater(String script, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(script, arguments);
    }

    /** Waits until a JavaScript expression is true. */
    void await(String expression) {
        new WebDriverWait(driver, PATIENCE, PAUSE)
                .withMessage(() -> expression + ", but the page is: " + run("return document.body.innerText"))
                .until(any -> Boolean.TRUE.equals(run("return Boolean(" + expression + ")")));
    }

    /** Returns the elements of a CSS selector. */
    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Returns the first element of a CSS selector, when it is there. */
    WebElement one(String selector) {
        new WebDriverWait(driver, PATIENCE, PAUSE)
                .withMessage(() -> "no " + selector)
                .until(any -> !all(selector).isEmpty());
        return driver.findElement(By.cssSelector(selector));
    }

    /** Returns the texts of the elements of a CSS selector, as they are displayed. */
    List<String> texts(String selector) {
        Object texts =
                run("return [...document.querySelectorAll(arguments[0])].map(each => each.innerText.trim())", selector);
        return ((List<?>) texts).stream().map(String::valueOf).toList();
    }

    /** Clicks on an element with the mouse. */
    void click(String selector) {
        click(one(selector));
    }

    void click(WebElement element) {
        run("arguments[0].scrollIntoView({ block: 'center' })", element);
        element.click();
    }

    /** Presses keys, one after the other. */
    void press(CharSequence... keys) {
        Actions actions = new Actions(driver);
        for (CharSequence key : keys) {
            key.chars().forEach(each -> actions.sendKeys(String.valueOf((char) each)));
        }
        actions.perform();
    }

    /** Presses the tabulator key until an element has the focus. */
    void tabTo(String selector) {
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(run("return document.activeElement.matches(arguments[0])", selector))) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError(selector + " is not reached by the tabulator key");
    }

    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** Returns what the browser has reported since the last call. */
    List<String> messages() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    private void command(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
