package org.spinepath.pathway.models;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The milestones of a case are those of which the table of clocks over several steps speaks, so that analysts need nobody for a new one. */
public final class Milestones {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private Milestones() {}

    /** The milestones in a decision table; empty when no column of it asks for one. */
    public static Set<String> in(DmnModelInstance table) {
        var inputs = new ArrayList<>(table.getModelElementsByType(Input.class));
        for (int column = 0; column < inputs.size(); column++) {
            if (DiagramVocabulary.MILESTONE.equals(inputs.get(column).getCamundaInputVariable())) {
                return inColumn(column, table);
            }
        }
        return Set.of();
    }

    private static Set<String> inColumn(int column, DmnModelInstance table) {
        return table.getModelElementsByType(Rule.class).stream()
                .map(rule -> new ArrayList<>(rule.getInputEntries()).get(column).getTextContent())
                .flatMap(cell -> QUOTED.matcher(cell).results())
                .map((MatchResult quoted) -> quoted.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
