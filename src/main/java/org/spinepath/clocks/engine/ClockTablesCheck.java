package org.spinepath.clocks.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.targets.CaseClockTable;
import org.spinepath.clocks.targets.Columns;
import org.spinepath.clocks.targets.Target;
import org.spinepath.clocks.targets.TargetUnreadable;
import org.spinepath.clocks.targets.WaitingTimeTargets;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.Tables;
import org.spinepath.pathway.models.Diagram;
import org.spinepath.pathway.models.DiagramVocabulary;
import org.spinepath.pathway.models.ModelCheck;
import org.spinepath.pathway.models.ModelSet;
import org.spinepath.pathway.models.Problem;
import org.spinepath.pathway.models.Problem.Place;
import org.spinepath.pathway.models.Table;
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
public final class ClockTablesCheck implements ModelCheck {

    private static final Set<String> CENTRE = Team.groupsThatHave(Duty.TREATS_AT_CENTRE);
    private static final Place ANYWHERE = new Place.WholeFile();

    @Override
    public Stream<Problem> problems(ModelSet set) {
        Subjects subjects = Subjects.of(set);
        return set.tables().stream()
                .filter(table -> table.is(Tables.CASE_CLOCKS) || table.is(Tables.WAITING_TIME_TARGETS))
                .flatMap(table -> Stream.of(
                                unknownColumns(table),
                                table.rows().stream().flatMap(row -> unknownValues(table, row, subjects)),
                                table.is(Tables.CASE_CLOCKS) ? clocks(table, subjects) : targets(table, subjects))
                        .flatMap(problems -> problems));
    }

    /** What cases will ask the tables about. */
    private record Subjects(Set<String> milestones, Set<String> steps, Set<String> clocks) {

        static Subjects of(ModelSet set) {
            Set<String> milestones = new TreeSet<>();
            Set<String> steps = new TreeSet<>();
            for (Diagram diagram : set.diagrams()) {
                diagram.all(UserTask.class).stream().map(UserTask::getId).forEach(steps::add);
                diagram.all(FlowElement.class).stream()
                        .flatMap(element -> Diagram.property(element, DiagramVocabulary.MILESTONE).stream())
                        .forEach(milestones::add);
            }
            if (steps.contains(Steps.PERFORM_IMAGING)) {
                steps.add(Steps.Timed.REPEAT_IMAGING);
            }
            Set<String> clocks = set.tables().stream()
                    .filter(table -> table.is(Tables.CASE_CLOCKS))
                    .flatMap(table -> table.rows().stream())
                    .filter(row -> row.answer(Columns.OfCaseClocks.ACTION).equals(CaseClockTable.Action.START.name()))
                    .map(row -> row.answer(Columns.OfCaseClocks.CLOCK))
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Subjects(milestones, steps, clocks);
        }

        Set<String> timed() {
            return Stream.concat(steps.stream(), clocks.stream()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<Problem> unknownColumns(Table table) {
        return table.questions().stream()
                .filter(column -> !Set.of(Columns.OfTargets.STEP, DiagramVocabulary.MILESTONE)
                        .contains(column))
                .filter(column -> CaseVariables.named(column).isEmpty())
                .map(column -> table.refused(
                        ANYWHERE,
                        "asks for " + column + ", which no case has.",
                        "Correct the column's input; processes/README.md says what it may ask."));
    }

    private static Stream<Problem> clocks(Table table, Subjects subjects) {
        return table.rows().stream().flatMap(row -> clock(table, row, subjects));
    }

    private static Stream<Problem> clock(Table table, Table.Row row, Subjects subjects) {
        List<Problem> problems = new ArrayList<>();
        if (Stream.of(CaseClockTable.Action.values())
                .noneMatch(action -> action.name().equals(row.answer(Columns.OfCaseClocks.ACTION)))) {
            problems.add(
                    table.refused(row.place(), "neither starts nor stops a clock.", "Write \"START\" or \"STOP\"."));
        }
        if (row.answer(Columns.OfCaseClocks.CLOCK).isEmpty()
                || row.answer(Columns.OfCaseClocks.TITLE).isEmpty()) {
            problems.add(table.refused(row.place(), "names no clock.", "Write its id and its name in quotes."));
        } else if (!subjects.clocks().contains(row.answer(Columns.OfCaseClocks.CLOCK))) {
            problems.add(table.refused(
                    row.place(),
                    "stops the clock " + row.answer(Columns.OfCaseClocks.CLOCK) + ", which no row starts.",
                    "Use one of: " + String.join(", ", subjects.clocks()) + "."));
        }
        String countsFrom = row.answers().getOrDefault(Columns.OfCaseClocks.COUNTS_FROM, "");
        if (!countsFrom.isEmpty() && !moments().contains(row.answer(Columns.OfCaseClocks.COUNTS_FROM))) {
            problems.add(table.refused(
                    row.place(),
                    "counts from " + countsFrom + ", which no case knows.",
                    "Use, in quotes, one of: " + String.join(", ", moments())
                            + ", or leave it empty to count from the milestone."));
        }
        return problems.stream();
    }

    private static Stream<Problem> targets(Table table, Subjects subjects) {
        try {
            DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
            configuration.setFeelEngineFactory(
                    () -> new QuotedTextsFeel(new ScalaFeelEngineFactory(List.of()).createInstance()));
            DmnEngine engine = configuration.buildEngine();
            DmnDecision decision =
                    engine.parseDecision(Tables.WAITING_TIME_TARGETS, new ByteArrayInputStream(table.content()));
            List<Problem> problems = new ArrayList<>();
            for (String subject : subjects.timed()) {
                for (Urgency urgency : Urgency.values()) {
                    target(table, engine, decision, subject, urgency, true).forEach(problems::add);
                    target(table, engine, decision, subject, urgency, false).forEach(problems::add);
                }
            }
            return problems.stream();
        } catch (DmnEngineException unreadable) {
            return Stream.of(table.refused(
                    ANYWHERE,
                    "the table cannot be worked out.",
                    "Write texts in quotes, the warning share as a number, and keep the hit policy FIRST."));
        }
    }

    private static Stream<Problem> target(
            Table table, DmnEngine engine, DmnDecision decision, String subject, Urgency urgency, boolean signs) {
        try {
            Target target = WaitingTimeTargets.target(
                    subject,
                    urgency,
                    engine.evaluateDecision(decision, WaitingTimeTargets.question(subject, urgency, signs)));
            return Stream.concat(target.told().stream(), target.toldNext().stream())
                    .filter(group -> !CENTRE.contains(group))
                    .map(nobody -> table.refused(
                            ANYWHERE,
                            "for step " + subject + " and urgency " + urgency + " the group " + nobody
                                    + " is told, in which nobody is.",
                            "Use one or more of: " + String.join(", ", new TreeSet<>(CENTRE)) + "."));
        } catch (TargetUnreadable unreadable) {
            return Stream.of(table.refused(ANYWHERE, unreadable.says(), unreadable.remedy()));
        }
    }

    /** A misspelt value in a question makes a row that never fits. */
    private static Stream<Problem> unknownValues(Table table, Table.Row row, Subjects subjects) {
        return row.questions().keySet().stream().flatMap(column -> {
            Set<String> known = known(column, subjects);
            return row.asked(column).stream()
                    .filter(value -> !known.isEmpty() && !known.contains(value))
                    .map(value -> table.refused(
                            row.place(),
                            "asks whether " + column + " is " + value + ", which it never is.",
                            "Use one of: " + String.join(", ", known) + "."));
        });
    }

    private static Set<String> known(String column, Subjects subjects) {
        return switch (column) {
            case DiagramVocabulary.MILESTONE -> subjects.milestones();
            case Columns.OfTargets.STEP -> subjects.timed();
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
}
