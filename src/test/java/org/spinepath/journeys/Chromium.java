package org.spinepath.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the tests: an installed Chromium, never a downloaded one.
 *
 * <p>Looked for in {@code CHROMIUM_PATH}, then on the path. Without one the tests are skipped, unless {@code SPINEPATH_BROWSER=required}
 * (environment or system property) says that a missing browser is a failure.
 */
public final class Chromium implements AutoCloseable {

    private static final double PATIENCE_MS = 60_000;
    /** First the one without windows: the same engine for 70 percent of the work. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static Chromium shared;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    public static Chromium start() {
        // The first pages of a cold server on a busy machine take longer than the five seconds that are given by
        // default.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Optional<Path> executable = executable();
        if (isRequired()) {
            assertThat(executable)
                    .as("an installed Chromium; set CHROMIUM_PATH")
                    .isPresent();
        }
        assumeTrue(executable.isPresent(), "No Chromium is installed; set CHROMIUM_PATH to run the browser tests");
        return new Chromium(executable.get());
    }

    /** One for all classes of a virtual machine, which it ends with. One that has died is replaced. */
    static Chromium shared() {
        if (shared == null || !shared.browser.isConnected()) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static boolean isRequired() {
        return "required".equals(System.getProperty("SPINEPATH_BROWSER", System.getenv("SPINEPATH_BROWSER")));
    }

    private static Optional<Path> executable() {
        Stream<Path> named = Optional.ofNullable(System.getenv("CHROMIUM_PATH")).map(Path::of).stream();
        List<String> path =
                List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator));
        Stream<Path> onPath = NAMES.stream().flatMap(name -> path.stream().map(directory -> Path.of(directory, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }
}
