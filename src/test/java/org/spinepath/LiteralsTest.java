package org.spinepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.spinepath.people.Team;

/** Each id that the code shares with the diagrams is written by its owner only; everybody else asks there. */
class LiteralsTest {

    private static final Path MAIN = Path.of("src/main/java");

    /** A text block, or a string with its escapes. */
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"", Pattern.DOTALL);

    /** The demo's manager has the login of that name. */
    private static final Set<String> LOGINS = Set.of("DemoUsers.java: manager");

    private static final Set<String> GROUPS =
            Team.all().stream().map(Team::groupId).collect(Collectors.toSet());

    @Test
    void aGroupIdIsWrittenInTeamOnly() throws IOException {
        assertThat(written(GROUPS))
                .as("group ids outside Team")
                .allMatch(place -> place.startsWith("Team.java: ") || LOGINS.contains(place))
                .containsAll(GROUPS.stream().map(group -> "Team.java: " + group).toList());
    }

    @Test
    void theDiagramsNameNoGroupThatIsNoTeam() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path diagram : files(Path.of("processes"), ".bpmn")) {
            Bpmn.readModelFromFile(diagram.toFile()).getModelElementsByType(UserTask.class).stream()
                    .flatMap(step -> step.getCamundaCandidateGroupsList().stream())
                    .map(String::strip)
                    .filter(group -> !group.startsWith("${"))
                    .forEach(named::add);
        }

        assertThat(named).isNotEmpty();
        assertThat(GROUPS).containsAll(named);
    }

    /** Where any of these words stands as a literal, or quoted in one: file and word. */
    private static List<String> written(Set<String> words) throws IOException {
        List<String> places = new ArrayList<>();
        for (Path file : files(MAIN, ".java")) {
            LITERAL.matcher(Files.readString(file))
                    .results()
                    .flatMap(LiteralsTest::wordsIn)
                    .filter(words::contains)
                    .forEach(word -> places.add(file.getFileName() + ": " + word));
        }
        return places;
    }

    private static Stream<String> wordsIn(MatchResult literal) {
        String text = literal.group(1) == null ? literal.group(2) : literal.group(1);
        return Stream.concat(
                Stream.of(text), Arrays.stream(text.split("['\",\\s]|\\\\\"")).filter(word -> isAnId(word, text)));
    }

    /** In a sentence only what no sentence would say: two words in one, or one in quotes. */
    private static boolean isAnId(String word, String text) {
        return word.matches("[a-z]+[A-Z]\\w+") || text.contains("'" + word + "'") && !word.isEmpty();
    }

    private static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toList());
        }
    }
}
