package org.spinepath.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What keeps somebody who does not see, or uses no mouse, from using a screen: axe's findings by WCAG 2.2 AA. */
final class Barriers {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String OUR_OWN = "[class*='spinepath-']";
    private static final Path STOCK = Path.of("target", "axe");

    private Barriers() {}

    /** The serious and critical findings in our own parts of Tasklist; those in the stock parts are listed in {@code target/axe}. */
    static List<String> inOurPartsOf(Page page, String screen) {
        List<String> ours = grave(rules(page).include(List.of(OUR_OWN)));
        list(screen, grave(rules(page).exclude(List.of(OUR_OWN))));
        return ours;
    }

    /** The same of a page that is wholly ours. */
    static List<String> on(Page page) {
        return grave(rules(page));
    }

    private static AxeBuilder rules(Page page) {
        return new AxeBuilder(page).withTags(WCAG_22_AA);
    }

    private static List<String> grave(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .flatMap(Barriers::each)
                .toList();
    }

    private static Stream<String> each(Rule rule) {
        return rule.getNodes().stream()
                .map(CheckedNode::getTarget)
                .map(target -> rule.getImpact() + " " + rule.getId() + " at " + target);
    }

    private static void list(String screen, List<String> findings) {
        try {
            Files.createDirectories(STOCK);
            Files.write(STOCK.resolve(screen + ", stock parts.txt"), findings);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
