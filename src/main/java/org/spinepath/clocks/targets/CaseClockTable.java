package org.spinepath.clocks.targets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.pathway.cases.Tables;
import org.spinepath.pathway.models.DiagramVocabulary;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.springframework.stereotype.Component;

/** The table of clocks over several steps that process analysts keep, read in its latest version at each milestone. */
@Component
public class CaseClockTable {

    /** What a row may ask besides the milestone. */
    private static final List<CaseVariable<?>> ASKED = List.of(
            CaseVariables.URGENCY,
            CaseVariables.TREATMENT_PATH,
            CaseVariables.IMAGING_CONCLUSION,
            CaseVariables.AFTERCARE_STEP);

    private final DecisionService decisionService;

    CaseClockTable(DecisionService decisionService) {
        this.decisionService = decisionService;
    }

    public enum Action {
        START,
        STOP
    }

    /**
     * A row that fits.
     *
     * @param clock      id, as the targets table names it
     * @param title      what people call it
     * @param countsFrom name of the variable that holds the moment from which it counts; empty for now
     */
    public record Row(Action action, String clock, String title, Optional<String> countsFrom) {}

    /**
     * What happens to the clocks at a milestone.
     *
     * @throws IllegalStateException when a row that fits cannot be read
     */
    public List<Row> at(String milestone, VariableScope theCase) {
        Map<String, Object> question = new HashMap<>();
        question.put(DiagramVocabulary.MILESTONE, milestone);
        ASKED.forEach(asked -> question.put(asked.name(), theCase.getVariable(asked.name())));
        DmnDecisionResult rows = decisionService
                .evaluateDecisionByKey(Tables.CASE_CLOCKS)
                .variables(question)
                .evaluate();
        return rows.stream().map(row -> row(milestone, row)).toList();
    }

    private static Row row(String milestone, DmnDecisionResultEntries row) {
        try {
            return new Row(
                    Action.valueOf(text(row, Columns.OfCaseClocks.ACTION).orElse("")),
                    text(row, Columns.OfCaseClocks.CLOCK).orElseThrow(IllegalArgumentException::new),
                    text(row, Columns.OfCaseClocks.TITLE).orElseThrow(IllegalArgumentException::new),
                    text(row, Columns.OfCaseClocks.COUNTS_FROM));
        } catch (IllegalArgumentException refused) {
            throw new IllegalStateException(
                    "The table " + Tables.CASE_CLOCKS + " has a row for milestone " + milestone
                            + " that cannot be read. Write START or STOP, the id of the clock and its name.",
                    refused);
        }
    }

    private static Optional<String> text(DmnDecisionResultEntries row, String column) {
        Object entry = row.getEntryMap().get(column);
        return Optional.ofNullable(entry).map(Object::toString).filter(text -> !text.isBlank());
    }
}
