package org.spinepath.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What {@code src/README.md} says of the rooms is the code's: each has its line, and in the picture an arrow for each room that another one knows, without those that lead
 * where other arrows lead already.
 */
class RoomsTest {

    private static final String HOUSE = "org.spinepath.";
    private static final Pattern PICTURE = Pattern.compile("(?<=```mermaid\n).*?(?=```)", Pattern.DOTALL);
    private static final Pattern SMALL_ROOM = Pattern.compile("`([a-z]+)/`");
    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+/)?[A-Z]\\w+)`");
    private static final Path CODE = Path.of("src/main/java/org/spinepath");

    private final GeneratedText page = new GeneratedText("src/README.md", RoomsTest.class);

    @Test
    void thePictureIsWhatTheCodeDoes() throws IOException {
        page.isWhatTheCodeSays(
                PICTURE.matcher(page.read()).replaceFirst(Matcher.quoteReplacement(draw(arrows(whoKnowsWhom())))));
    }

    @Test
    void everyRoomHasALine() throws IOException {
        assertThat(rooms().stream().map(row -> name(row.get(0))))
                .containsExactlyInAnyOrderElementsOf(whoKnowsWhom().keySet());
    }

    @Test
    void everySmallRoomThatALineNamesIsThere() throws IOException {
        for (List<String> row : rooms()) {
            assertThat(named(row.get(1), SMALL_ROOM))
                    .allSatisfy(
                            small -> assertThat(CODE.resolve(name(row.get(0))).resolve(small))
                                    .isDirectory());
        }
    }

    @Test
    void whatToReadFirstIsThere() throws IOException {
        for (List<String> row : rooms()) {
            Path room = CODE.resolve(name(row.get(0)));
            assertThat(named(row.get(2), CLASS))
                    .isNotEmpty()
                    .allSatisfy(type -> assertThat(room.resolve(type + ".java")).isRegularFile());
        }
    }

    private static List<List<String>> rooms() throws IOException {
        return MarkdownPage.read("../README.md").rows("Rooms");
    }

    private static String name(String cell) {
        return cell.replace("`", "");
    }

    private static List<String> named(String cell, Pattern what) {
        return what.matcher(cell).results().map(name -> name.group(1)).toList();
    }

    private static Map<String, Set<String>> whoKnowsWhom() {
        Map<String, Set<String>> knows = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.spinepath")) {
            if (isInARoom(type)) {
                Set<String> known = knows.computeIfAbsent(room(type), room -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .filter(RoomsTest::isInARoom)
                        .map(RoomsTest::room)
                        .filter(room -> !room.equals(room(type)))
                        .forEach(known::add);
            }
        }
        return knows;
    }

    private static boolean isInARoom(JavaClass type) {
        return type.getPackageName().startsWith(HOUSE);
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(HOUSE.length()).replaceFirst("\\..*", "");
    }

    /** @throws IllegalStateException when rooms know each other in a circle */
    private static Map<String, Set<String>> arrows(Map<String, Set<String>> knows) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        knows.forEach((room, known) -> {
            Set<String> further = known.stream()
                    .flatMap(next -> reached(next, knows, List.of(room)).stream())
                    .collect(Collectors.toSet());
            arrows.put(
                    room,
                    known.stream()
                            .filter(next -> !further.contains(next))
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        return arrows;
    }

    /** All that a room knows, over any number of steps. */
    private static Set<String> reached(String room, Map<String, Set<String>> knows, List<String> way) {
        if (way.contains(room)) {
            throw new IllegalStateException("These rooms know each other in a circle: " + way + ", " + room);
        }
        List<String> longer = new ArrayList<>(way);
        longer.add(room);
        Set<String> reached = new TreeSet<>();
        for (String next : knows.get(room)) {
            reached.add(next);
            reached.addAll(reached(next, knows, longer));
        }
        return reached;
    }

    private static String draw(Map<String, Set<String>> arrows) {
        Set<String> known = arrows.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        StringBuilder picture = new StringBuilder("flowchart TD\n");
        arrows.forEach((room, next) -> {
            if (!next.isEmpty()) {
                picture.append("  %s --> %s\n".formatted(room, String.join(" & ", next)));
            } else if (!known.contains(room)) {
                picture.append("  %s\n".formatted(room));
            }
        });
        return picture.toString();
    }
}
