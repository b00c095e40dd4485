package org.spinepath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.cockpit.plugin.spi.CockpitPlugin;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;
import org.junit.jupiter.api.Test;

/** The walls of the house, in the browser: who may import whom. */
class BrowserRoomsTest {

    /** Libraries, which are no rooms of ours. */
    private static final String LIBRARIES = "/webjars/";

    /** What imports without our reading it would be seen by nobody. */
    private static final Pattern IMPORT = Pattern.compile("\\bimport\\b(?! \\{| \\* as \\w+ from|\\(CHART_JS\\)| url)");

    private static final Map<String, BrowserFile> FILES =
            BrowserFile.all().stream().collect(Collectors.toMap(BrowserFile::address, Function.identity()));

    @Test
    void whatIsSharedKnowsNobody() {
        assertThat(FILES.values())
                .filteredOn(file -> file.room().equals(BrowserFile.SHARED))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(roomsOf(file)).as(file.address()).isSubsetOf(BrowserFile.SHARED));
    }

    @Test
    void pluginsAndPagesKnowOnlyThemselvesAndWhatIsShared() {
        assertThat(FILES.values())
                .allSatisfy(file ->
                        assertThat(roomsOf(file)).as(file.address()).isSubsetOf(file.room(), BrowserFile.SHARED));
    }

    @Test
    void everyImportIsOfAFileThatIsThere() {
        assertThat(FILES.values())
                .allSatisfy(file -> assertThat(file.imports())
                        .as(file.address())
                        .filteredOn(named -> !named.startsWith(LIBRARIES))
                        .allSatisfy(named -> assertThat(FILES).containsKey(named)));
    }

    @Test
    void noImportIsWrittenInAWayThatIsNotReadHere() {
        assertThat(FILES.values())
                .filteredOn(BrowserFile::isScript)
                .allSatisfy(file -> assertThat(
                                IMPORT.matcher(withoutComments(file.text())).results())
                        .as(file.address())
                        .isEmpty());
    }

    @Test
    void noFileIsUnused() {
        Set<String> used = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(FILES.keySet().stream()
                .filter(address -> address.matches(".*(/app/plugin\\.(js|css)|\\.html)"))
                .toList());
        while (!open.isEmpty()) {
            String address = open.pop();
            if (used.add(address) && FILES.containsKey(address)) {
                open.addAll(FILES.get(address).imports());
            }
        }

        assertThat(FILES.keySet()).as("files that nothing loads").isSubsetOf(used);
    }

    @Test
    void nothingIsExportedThatNobodyImports() {
        Pattern exported = Pattern.compile("^export (?:async )?(?:function|const|let|class) (\\w+)", Pattern.MULTILINE);
        Pattern imported = Pattern.compile("import \\{([^}]*)}");
        Set<String> wanted = FILES.values().stream()
                .flatMap(file -> imported.matcher(file.text()).results())
                .flatMap(names -> Stream.of(names.group(1).trim().split("\\s*,\\s*")))
                .collect(Collectors.toSet());

        assertThat(FILES.values())
                .filteredOn(BrowserFile::isScript)
                .allSatisfy(file -> assertThat(
                                exported.matcher(file.text()).results().map(export -> export.group(1)))
                        .as(file.address())
                        .isSubsetOf(wanted));
    }

    @Test
    void everyPluginThatHasFilesIsRegisteredAndServesThemAll() throws IOException {
        Set<String> registered = new TreeSet<>();
        for (Class<? extends AppPlugin> kind : List.of(TasklistPlugin.class, CockpitPlugin.class)) {
            for (String name : Files.readAllLines(Path.of("src/main/resources/META-INF/services", kind.getName()))) {
                registered.add(idOf(name));
                assertThat(servedBy(name)).as(name).isEqualTo(filesOf(idOf(name)));
            }
        }

        Set<String> withFiles = FILES.values().stream()
                .filter(BrowserFile::isPlugins)
                .map(BrowserFile::room)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(withFiles).isEqualTo(registered);
    }

    private static String idOf(String plugin) {
        try {
            return ((AppPlugin) Class.forName(plugin).getConstructor().newInstance()).getId();
        } catch (ReflectiveOperationException notAPlugin) {
            throw new IllegalStateException(notAPlugin);
        }
    }

    /** As its list of files says, and what is served of any plugin. */
    private static Set<String> servedBy(String plugin) throws IOException {
        Path java = Path.of("src/main/java", plugin.replace('.', '/') + "Files.java");
        return Stream.concat(
                        Stream.of("app/plugin.js", "app/plugin.css"),
                        Pattern.compile("\"(app/[^\"]+)\"")
                                .matcher(Files.readString(java))
                                .results()
                                .map(file -> file.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> filesOf(String room) {
        return FILES.values().stream()
                .filter(file -> file.room().equals(room))
                .map(file -> file.address().substring(room.length() + 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> roomsOf(BrowserFile file) {
        return file.imports().stream()
                .filter(named -> !named.startsWith(LIBRARIES))
                .map(named -> named.split("/")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String withoutComments(String script) {
        return script.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }
}
