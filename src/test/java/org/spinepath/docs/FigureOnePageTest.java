package org.spinepath.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Our reading of the paper's algorithm in {@code src/docs/figure-1.md} against the diagrams and the paper's statements. */
class FigureOnePageTest {

    private static final Pattern ELEMENT = Pattern.compile("`(\\w+)`");
    private static final Pattern STATEMENT = Pattern.compile("\\bR\\d+\\b");
    private static final Pattern QUOTE = Pattern.compile("\"([^\"]+)\"");
    private static final int WORDS_OF_A_QUOTE = 6;

    private final List<List<String>> boxes;
    private final List<List<String>> ours;

    FigureOnePageTest() throws IOException {
        MarkdownPage page = MarkdownPage.read("figure-1.md");
        boxes = page.rows("Box by box");
        ours = page.rows("Not in the figure: ours");
    }

    @Test
    void theBoxesAreF1ToF14() {
        assertThat(boxes)
                .extracting(box -> box.get(0))
                .containsExactly(
                        "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F9a", "F9b", "F9c", "F10", "F11", "F12",
                        "F13", "F14");
    }

    @Test
    void everyBoxIsStatedWithAStatementAndItsWordsOrInferredWithout() throws IOException {
        List<String> statements = MarkdownPage.read("clinical-basis.md").ids("Statements of the paper");
        for (List<String> box : boxes) {
            List<String> named = found(STATEMENT, box.get(3), MatchResult::group);
            List<String> quotes = found(QUOTE, box.get(3), match -> match.group(1));
            assertThat(statements).as(box.get(0)).containsAll(named);
            assertThat(quotes)
                    .allSatisfy(quote -> assertThat(quote.split(" ")).hasSizeLessThanOrEqualTo(WORDS_OF_A_QUOTE));
            if (box.get(2).equals("inferred")) {
                assertThat(box.get(3)).as(box.get(0)).isEmpty();
            } else {
                assertThat(box.get(2)).as(box.get(0)).isIn("stated", "stated, place inferred");
                assertThat(named).as(box.get(0)).isNotEmpty();
                assertThat(quotes).as(box.get(0)).isNotEmpty();
            }
        }
    }

    @Test
    void everyElementNamedExistsInTheDiagrams() {
        Set<String> drawn =
                diagrams().flatMap(diagram -> ids(diagram, BaseElement.class)).collect(Collectors.toSet());

        assertThat(drawn).containsAll(inABox()).containsAll(notInTheFigure());
        assertThat(boxes).allSatisfy(box -> assertThat(elements(box.get(4))).isNotEmpty());
    }

    @Test
    void everyTaskGatewayAndEndOfThePathwayIsInABoxOrSaidToBeOurs() {
        BpmnModelInstance pathway = Bpmn.readModelFromFile(new File("processes/cervical-metastasis-pathway.bpmn"));
        Set<String> drawn = Stream.<Class<? extends FlowNode>>of(
                        UserTask.class, ServiceTask.class, Gateway.class, EndEvent.class)
                .flatMap(type -> ids(pathway, type))
                .collect(Collectors.toSet());

        assertThat(union(inABox(), notInTheFigure())).containsAll(drawn);
        assertThat(inABox()).doesNotContainAnyElementsOf(notInTheFigure());
        assertThat(ours).allSatisfy(row -> assertThat(row.get(1)).isNotEmpty());
    }

    private Set<String> inABox() {
        return boxes.stream().flatMap(box -> elements(box.get(4)).stream()).collect(Collectors.toSet());
    }

    private Set<String> notInTheFigure() {
        return ours.stream().flatMap(row -> elements(row.get(0)).stream()).collect(Collectors.toSet());
    }

    private static List<String> elements(String cell) {
        return found(ELEMENT, cell, match -> match.group(1));
    }

    private static List<String> found(Pattern pattern, String text, Function<MatchResult, String> part) {
        return pattern.matcher(text).results().map(part).toList();
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static Stream<BpmnModelInstance> diagrams() {
        return Arrays.stream(Objects.requireNonNull(new File("processes").listFiles()))
                .filter(file -> file.getName().endsWith(".bpmn"))
                .map(Bpmn::readModelFromFile);
    }

    private static Stream<String> ids(BpmnModelInstance diagram, Class<? extends BaseElement> type) {
        return diagram.getModelElementsByType(type).stream().map(BaseElement::getId);
    }
}
