package org.spinepath.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms, diagrams and tables speak only of what Java declares: a misspelt name would show nothing, or send a case the wrong way. */
class VocabularyTest {

    private static final Pattern INSERT = Pattern.compile("\\{\\{(?:#if |#loop )?([^/].*?)}}(?!})");
    private static final Pattern GROUP = Pattern.compile("\\$\\{(\\w+)}");

    static List<FormFile> forms() {
        return FormFile.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formsReadDeclaredVariables(FormFile form) {
        assertThat(expressionsIn(form))
                .allSatisfy(expression ->
                        assertThat(Vocabulary.readBy(expression)).as(expression).isSubsetOf(Vocabulary.variables()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formsCompareWithValuesThatExist(FormFile form) {
        assertThat(expressionsIn(form))
                .flatExtracting(Vocabulary::comparisonsIn)
                .allMatch(Vocabulary.Comparison::canHold);
    }

    @Test
    void namesOfFeelFunctionsAndLiteralsAreNotTakenForVariables() {
        assertThat(Vocabulary.readBy(
                        "{{string join(for m in painMechanisms return lower case(replace(m, \"_\", \" \")), \", \")}}"))
                .containsExactly("painMechanisms");
        assertThat(Vocabulary.readBy("=scores.sins.text != null and list contains(riskFactors, \"fever\")"))
                .containsExactly("riskFactors", "scores");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cervical-metastasis-pathway.bpmn", "overdue-referral.bpmn"})
    void diagramsDecideOnDeclaredVariablesAndValuesThatExist(String file) {
        List<Vocabulary.Comparison> comparisons = Bpmn.readModelFromFile(new File("processes", file))
                .getModelElementsByType(ConditionExpression.class)
                .stream()
                .flatMap(condition -> Vocabulary.comparisonsIn(condition.getTextContent()).stream())
                .toList();

        assertThat(comparisons).extracting(Vocabulary.Comparison::variable).isSubsetOf(Vocabulary.variables());
        assertThat(comparisons).allMatch(Vocabulary.Comparison::canHold);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cervical-metastasis-pathway.bpmn", "overdue-referral.bpmn"})
    void diagramsGiveWorkToDeclaredGroups(String file) {
        Set<String> variables =
                Bpmn.readModelFromFile(new File("processes", file)).getModelElementsByType(UserTask.class).stream()
                        .flatMap(task ->
                                GROUP.matcher(task.getCamundaCandidateGroups()).results())
                        .map(group -> group.group(1))
                        .collect(Collectors.toSet());

        assertThat(variables).isSubsetOf(Vocabulary.variables());
    }

    @Test
    void tasksOpenTheFormOfTheirName() {
        List<UserTask> tasks = Stream.of("cervical-metastasis-pathway.bpmn", "overdue-referral.bpmn")
                .flatMap(file ->
                        Bpmn.readModelFromFile(new File("processes", file))
                                .getModelElementsByType(UserTask.class)
                                .stream())
                .toList();

        assertThat(tasks)
                .allSatisfy(task -> assertThat(task.getCamundaFormRef()).isEqualToIgnoringCase(task.getId()))
                .extracting(UserTask::getCamundaFormRef)
                .containsExactlyInAnyOrderElementsOf(
                        FormFile.all().stream().map(FormFile::id).toList());
    }

    @Test
    void targetsAreLookedUpByDeclaredVariablesAndValuesThatExist() {
        assertAsksOfDeclaredVariables("waiting-time-targets.dmn", "step");
    }

    @Test
    void clocksOverSeveralStepsAreStartedByDeclaredVariablesAndCountFromDeclaredMoments() {
        DmnModelInstance clocks = assertAsksOfDeclaredVariables("case-clocks.dmn", "milestone");

        assertThat(clocks.getModelElementsByType(Rule.class).stream()
                        .map(rule -> List.copyOf(rule.getOutputEntries()).get(3).getTextContent())
                        .map(cell -> cell.strip().replace("\"", ""))
                        .filter(moment -> !moment.isEmpty()))
                .isNotEmpty()
                .isSubsetOf(Vocabulary.variables());
    }

    private static DmnModelInstance assertAsksOfDeclaredVariables(String file, String itself) {
        DmnModelInstance targets = Dmn.readModelFromFile(new File("processes", file));
        List<String> columns = targets.getModelElementsByType(InputExpression.class).stream()
                .map(expression -> expression.getText().getTextContent())
                .toList();
        List<Vocabulary.Comparison> cells = new ArrayList<>();
        for (Rule rule : targets.getModelElementsByType(Rule.class)) {
            List<InputEntry> entries = List.copyOf(rule.getInputEntries());
            for (int column = 0; column < columns.size(); column++) {
                for (String value :
                        entries.get(column).getText().getTextContent().split(",")) {
                    if (value.trim().startsWith("\"")) {
                        cells.add(new Vocabulary.Comparison(
                                columns.get(column), value.trim().replace("\"", "")));
                    }
                }
            }
        }

        assertThat(columns).filteredOn(column -> !column.equals(itself)).isSubsetOf(Vocabulary.variables());
        assertThat(cells)
                .filteredOn(cell -> !cell.variable().equals(itself))
                .isNotEmpty()
                .allMatch(Vocabulary.Comparison::canHold);
        return targets;
    }

    private static List<String> expressionsIn(FormFile form) {
        List<String> expressions = new ArrayList<>();
        for (FormFile.Component component : form.components()) {
            for (String template : List.of("content", "text")) {
                INSERT.matcher(component.json().path(template).asText())
                        .results()
                        .map(insert -> insert.group(1))
                        .forEach(expressions::add);
            }
            String hide = component.json().at("/conditional/hide").asText();
            String values = component.json().path("valuesExpression").asText();
            Stream.of(hide, values).filter(text -> !text.isEmpty()).forEach(expressions::add);
        }
        return expressions;
    }
}
