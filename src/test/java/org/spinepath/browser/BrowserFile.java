package org.spinepath.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A script, style or page, by the address under which our files name it. */
public record BrowserFile(String address, String text) {

    /** What all plugins and pages share. */
    public static final String SHARED = "spinepath-shared";

    private static final Path PLUGINS = Path.of("src/main/resources/plugin-webapp");
    private static final Path STATIC = Path.of("src/main/resources/static");

    /** An import of a script or style, and what a page loads. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\bfrom |\\bimport\\(|^import |@import url\\(|<script[^>]* src=|<link rel=\"stylesheet\" href=)['\"]([^'\"]+)['\"]",
            Pattern.MULTILINE);

    private static final Pattern SAID = Pattern.compile("\\bt\\('((?:[^'\\\\]|\\\\.)*)'");

    /** Every file of every plugin, of every page and of what they share. */
    public static List<BrowserFile> all() {
        return Stream.concat(in(PLUGINS), in(STATIC)).toList();
    }

    private static Stream<BrowserFile> in(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(js|css|html)"))
                    .sorted()
                    .map(file -> read(root, file))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BrowserFile read(Path root, Path file) {
        try {
            return new BrowserFile("/" + root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The plugin, or the folder of a page. */
    public String room() {
        return address.split("/")[1];
    }

    public boolean isPlugins() {
        return Files.isDirectory(PLUGINS.resolve(room()));
    }

    public boolean isScript() {
        return address.endsWith(".js");
    }

    /** The addresses of what it imports or loads. */
    List<String> imports() {
        return NAMED.matcher(text)
                .results()
                .map(named -> named.group(1))
                .map(named -> named.startsWith(".")
                        ? Path.of(address).resolveSibling(named).normalize().toString()
                        : named)
                .toList();
    }

    /** The English texts that it has translated. */
    public List<String> said() {
        return SAID.matcher(text)
                .results()
                .map((MatchResult said) -> said.group(1).replace("\\'", "'"))
                .toList();
    }

    @Override
    public String toString() {
        return address;
    }
}
