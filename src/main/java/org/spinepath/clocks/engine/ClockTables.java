package org.spinepath.clocks.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.targets.CaseClockTable;
import org.spinepath.clocks.targets.Target;
import org.spinepath.clocks.targets.WaitingTimeTargets;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.Tables;
import org.spinepath.pathway.models.DiagramVocabulary;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.spinepath.pathway.variables.VariableType;
import org.spinepath.people.Duty;
import org.spinepath.people.Team;

/**
 * Asks the tables of the clocks, before they go live, all that the cases will ask them. A slip in them would otherwise stop a case, keep
 * an emergency from being raised, or let a clock never start, and nobody would see it but the patient.
 */
public final class ClockTables {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final String STEP = "step";
    private static final Set<String> CENTRE = Team.groupsThatHave(Duty.TREATS_AT_CENTRE);

    private final Set<String> milestones = new TreeSet<>();
    private final Set<String> steps = new TreeSet<>();
    private final Set<String> started = new TreeSet<>();
    private final Set<String> problems = new LinkedHashSet<>();

    private ClockTables() {}

    /**
     * Every slip, one sentence each with the file and what to do; empty when there is none.
     *
     * @param diagrams all that go live together
     * @param tables   the decision tables by file name; those that are not about clocks are left alone
     */
    public static List<String> problems(List<BpmnModelInstance> diagrams, Map<String, byte[]> tables) {
        ClockTables check = new ClockTables();
        diagrams.forEach(check::read);
        tables.forEach((file, table) -> check.clocks(file, rows(table, Tables.CASE_CLOCKS)));
        tables.forEach((file, table) -> check.targets(file, table, rows(table, Tables.WAITING_TIME_TARGETS)));
        return List.copyOf(check.problems);
    }

    /** A row as it is written, its cells by the names of their columns. */
    private record Row(int number, Map<String, String> asked, Map<String, String> answers) {

        String answer(String column) {
            return QUOTED.matcher(answers.getOrDefault(column, ""))
                    .results()
                    .map(quoted -> quoted.group(1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private void read(BpmnModelInstance diagram) {
        diagram.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .forEach(steps::add);
        if (steps.contains(Steps.PERFORM_IMAGING)) {
            steps.add(Steps.Timed.REPEAT_IMAGING);
        }
        diagram.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> DiagramVocabulary.MILESTONE.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .forEach(milestones::add);
    }

    private void clocks(String file, List<Row> rows) {
        rows.stream()
                .filter(row -> row.answer("action").equals(CaseClockTable.Action.START.name()))
                .map(row -> row.answer("clock"))
                .forEach(started::add);
        for (Row row : rows) {
            String at = file + ": row " + row.number() + " ";
            requireKnown(at, row);
            if (Stream.of(CaseClockTable.Action.values())
                    .noneMatch(action -> action.name().equals(row.answer("action")))) {
                problems.add(at + "neither starts nor stops a clock. Write \"START\" or \"STOP\".");
            }
            if (row.answer("clock").isEmpty() || row.answer("title").isEmpty()) {
                problems.add(at + "names no clock. Write its id and its name in quotes.");
            } else if (!started.contains(row.answer("clock"))) {
                problems.add(at + "stops the clock " + row.answer("clock") + ", which no row starts. Use one of: "
                        + String.join(", ", started) + ".");
            }
            String countsFrom = row.answers().getOrDefault("countsFrom", "");
            if (!countsFrom.isEmpty() && !moments().contains(row.answer("countsFrom"))) {
                problems.add(at + "counts from " + countsFrom + ", which no case knows. Use, in quotes, one of: "
                        + String.join(", ", moments()) + ", or leave it empty to count from the milestone.");
            }
        }
    }

    private void targets(String file, byte[] table, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        rows.forEach(row -> requireKnown(file + ": row " + row.number() + " ", row));
        try {
            DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
            configuration.setFeelEngineFactory(
                    () -> new RememberingFeel(new ScalaFeelEngineFactory(List.of()).createInstance()));
            DmnEngine engine = configuration.buildEngine();
            DmnDecision decision = engine.parseDecision(Tables.WAITING_TIME_TARGETS, new ByteArrayInputStream(table));
            Stream.concat(steps.stream(), started.stream())
                    .forEach(subject -> Stream.of(Urgency.values())
                            .forEach(urgency -> Stream.of(true, false)
                                    .forEach(signs -> ask(file, engine, decision, subject, urgency, signs))));
        } catch (DmnEngineException unreadable) {
            problems.add(
                    file + ": the table cannot be worked out. Write texts in quotes, the warning share as a number,"
                            + " and keep the hit policy FIRST.");
        }
    }

    private void ask(
            String file, DmnEngine engine, DmnDecision decision, String subject, Urgency urgency, boolean signs) {
        try {
            Target target = WaitingTimeTargets.target(
                    subject,
                    urgency,
                    engine.evaluateDecision(decision, WaitingTimeTargets.question(subject, urgency, signs)));
            Stream.concat(target.told().stream(), target.toldNext().stream())
                    .filter(group -> !CENTRE.contains(group))
                    .forEach(nobody -> problems.add(file + ": for step " + subject + " and urgency " + urgency
                            + " the group " + nobody + " is told, in which nobody is. Use one or more of: "
                            + String.join(", ", new TreeSet<>(CENTRE)) + "."));
        } catch (IllegalStateException refused) {
            problems.add(file + ": " + refused.getMessage());
        }
    }

    /** A misspelt value in a question makes a row that never fits. */
    private void requireKnown(String at, Row row) {
        row.asked().forEach((column, cell) -> {
            Set<String> known = known(column);
            QUOTED.matcher(cell)
                    .results()
                    .map((MatchResult quoted) -> quoted.group(1))
                    .filter(value -> !known.isEmpty() && !known.contains(value))
                    .forEach(value -> problems.add(at + "asks whether " + column + " is " + value
                            + ", which it never is. Use one of: " + String.join(", ", known) + "."));
        });
    }

    private Set<String> known(String column) {
        return switch (column) {
            case DiagramVocabulary.MILESTONE -> milestones;
            case STEP -> Stream.concat(steps.stream(), started.stream()).collect(Collectors.toCollection(TreeSet::new));
            default ->
                CaseVariables.named(column)
                        .map(variable -> new LinkedHashSet<>(variable.type().options()))
                        .orElseGet(LinkedHashSet::new);
        };
    }

    private static Set<String> moments() {
        return Stream.concat(CaseVariables.ALL.stream(), Stream.of(ClockVariables.SUSPECTED_AT))
                .filter(variable -> variable.type() instanceof VariableType.Moment)
                .map(CaseVariable::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Row> rows(byte[] xml, String table) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(xml));
        if (model.getModelElementById(table) == null) {
            return List.of();
        }
        List<String> asked = model.getModelElementsByType(Input.class).stream()
                .map(input -> Optional.ofNullable(input.getCamundaInputVariable())
                        .orElseGet(() -> input.getInputExpression().getText().getTextContent()))
                .toList();
        List<String> answered = model.getModelElementsByType(Output.class).stream()
                .map(Output::getName)
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            rows.add(new Row(
                    rows.size() + 1,
                    cells(
                            asked,
                            rule.getInputEntries().stream()
                                    .map(InputEntry::getTextContent)
                                    .toList()),
                    cells(
                            answered,
                            rule.getOutputEntries().stream()
                                    .map(OutputEntry::getTextContent)
                                    .toList())));
        }
        return rows;
    }

    private static Map<String, String> cells(List<String> columns, List<String> entries) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), entries.size()); i++) {
            cells.put(columns.get(i), entries.get(i).strip());
        }
        return cells;
    }
}
