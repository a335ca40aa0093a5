package care.vigil.stories;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium with one page, as wide as somebody's screen. */
final class Browser implements AutoCloseable {

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final int MOST_TABS = 80;

    /** What is read out about the element that has the focus: its label or its words. */
    private static final String FOCUSED =
            "(() => { const e = document.activeElement;"
                    + " if (!e.matches('a, button, summary, input, select, textarea')) return '';"
                    + " return [...(e.labels ?? [])].map(l => l.innerText).join(' ')"
                    + " || e.innerText || ''; })()";

    private final Playwright playwright;
    private final Page page;
    private final URI origin;

    private Browser(Playwright playwright, Page page, URI origin) {
        this.playwright = playwright;
        this.page = page;
        this.origin = origin;
    }

    /** Opens a page of this width in pixels. */
    static Browser of(int width, URI origin) {
        var options = new Playwright.CreateOptions();
        var playwright =
                Playwright.create(options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium =
                playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(found()).setArgs(QUIET));
        var page = chromium.newPage();
        page.setViewportSize(width, 844);
        return new Browser(playwright, page, origin);
    }

    /** The page as it is now. */
    Page page() {
        return page;
    }

    /** Logs in with the keyboard alone, and lands on the board. */
    void logsIn(String login, String password) {
        opens("/", login, password);
    }

    /** Wants a page, has to log in first with the keyboard alone, and is brought back to it. */
    void opens(String path, String login, String password) {
        page.navigate(origin.resolve(path).toString());
        page.waitForURL(url -> URI.create(url).getPath().equals("/login"));
        page.keyboard().type(login);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> URI.create(url).getPath().equals(path));
    }

    /**
     * Goes on with the Tab key until something with those words has the focus, as people see it.
     */
    void tabsTo(String words) {
        goesTo(words, "Tab");
    }

    private void goesTo(String words, String key) {
        for (int presses = 0; presses < MOST_TABS; presses++) {
            page.keyboard().press(key);
            if (page.evaluate(FOCUSED).toString().contains(words)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach: " + words);
    }

    /**
     * Reaches a button or a link with those words by the keyboard, and presses it. A link is
     * followed until the page behind it stands, scripts and all.
     */
    void presses(String words) {
        tabsTo(words);
        var target = page.evaluate("document.activeElement.href ?? ''").toString();
        page.keyboard().press("Enter");
        if (!target.isEmpty()) {
            page.waitForURL(target);
        }
    }

    /**
     * Goes back by the keyboard to a button with those words, above where it is, and presses it.
     */
    void pressesAbove(String words) {
        goesTo(words, "Shift+Tab");
        page.keyboard().press("Enter");
    }

    /** Reaches a box by the keyboard and ticks it. */
    void ticks(String label) {
        tabsTo(label);
        page.keyboard().press("Space");
    }

    /** Reaches a field by the keyboard and types, into a list so much that it is the choice. */
    void types(String label, String text) {
        tabsTo(label);
        page.keyboard().type(text);
    }

    /**
     * What a checker for accessibility finds wrong with the page, in its words; what it finds right
     * stays in the browser, because that can be a hundred times the page.
     */
    List<String> barriers() {
        var onlyWrong = new AxeRunOptions();
        onlyWrong.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(onlyWrong).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    /** Keeps a picture of the whole page below {@code target}. */
    void keepsPicture(String name) {
        var file = Path.of("target/pictures", name + "-" + page.viewportSize().width + ".png");
        byte[] _ = page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path found() {
        var named = Stream.ofNullable(System.getenv("VIGIL_CHROMIUM")).map(Path::of);
        var onPath =
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .flatMap(folder ->
                                Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: install it"));
    }
}
