package org.spinepath.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that people read: a short first one, and no link that leads nowhere. */
class PagesTest {

    private static final int WORDS_OF_THE_README = 900;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");
    private static final Path DECISIONS = Path.of("src/docs/decisions");

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(
                List.of(Path.of("README.md"), Path.of("src/README.md"), Path.of("processes/README.md")));
        pages.addAll(markdownIn(Path.of("src/docs")));
        pages.addAll(markdownIn(Path.of(".github")));
        return pages;
    }

    @Test
    void theFirstPageIsShort() throws IOException {
        String[] words = Files.readString(Path.of("README.md")).strip().split("\\s+");

        assertThat(words).hasSizeLessThanOrEqualTo(WORDS_OF_THE_README);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFileAndItsHeading(Path page) throws IOException {
        assertThat(linksOf(page).filter(link -> !leadsSomewhere(page, link))).isEmpty();
    }

    @Test
    void everyPageCanBeReachedFromTheFirst() throws IOException {
        Set<Path> reached = new HashSet<>();
        List<Path> next = new ArrayList<>(List.of(Path.of("README.md")));
        while (!next.isEmpty()) {
            Path page = next.remove(0);
            if (reached.add(page)) {
                linksOf(page)
                        .map(link -> target(page, link))
                        .filter(target -> target.toString().endsWith(".md"))
                        .forEach(next::add);
            }
        }

        assertThat(reached).containsAll(pages());
    }

    @Test
    void everyChoiceSaysWhatWasAskedChosenAndPaid() throws IOException {
        for (Path page : markdownIn(DECISIONS)) {
            if (!page.endsWith("README.md")) {
                assertThat(Files.readString(page))
                        .as(page.toString())
                        .contains(
                                "**The question.**",
                                "**What we chose.**",
                                "**Why.**",
                                "**What it costs.**",
                                "**When to think again.**");
                assertThat(Files.readAllLines(page)).as(page.toString()).hasSizeBetween(10, 25);
            }
        }
    }

    private static List<Path> markdownIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> linksOf(Path page) throws IOException {
        return LINK.matcher(String.join("\n", textOf(page)))
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(link -> !ELSEWHERE.matcher(link).matches());
    }

    private static boolean leadsSomewhere(Path page, String link) {
        Path target = target(page, link);
        int anchor = link.indexOf('#');
        if (!Files.exists(target)) {
            return false;
        }
        return anchor < 0 || anchorsOf(target).contains(link.substring(anchor + 1));
    }

    private static Path target(Path page, String link) {
        String file = link.replaceFirst("#.*", "");
        return file.isEmpty() ? page : page.resolveSibling(file).normalize();
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchorsOf(Path page) {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        for (String line : textOf(page)) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                String anchor = heading.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-');
                int before = seen.merge(anchor, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? anchor : anchor + "-" + before);
            }
        }
        return anchors;
    }

    /** The lines that are not in a block of code. */
    private static List<String> textOf(Path page) {
        List<String> text = new ArrayList<>();
        boolean isCode = false;
        for (String line : lines(page)) {
            if (line.strip().startsWith("```")) {
                isCode = !isCode;
            } else if (!isCode) {
                text.add(line);
            }
        }
        return text;
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
