package org.spinepath.pathway.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.spinepath.pathway.models.Problem.Place;
import org.spinepath.pathway.models.Problem.Weight;

/** A file with a decision table of a set. */
public record Table(String file, byte[] content, DmnModelInstance model) {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** Whether it is the table of this id. */
    public boolean is(String decision) {
        return model.getModelElementsByType(Decision.class).stream().anyMatch(found -> decision.equals(found.getId()));
    }

    /** What its columns ask for. */
    public List<String> questions() {
        return model.getModelElementsByType(Input.class).stream()
                .map(input -> Optional.ofNullable(input.getCamundaInputVariable())
                        .orElseGet(() -> input.getInputExpression().getText().getTextContent()))
                .toList();
    }

    /** Its rows as they are written, from the top. */
    public List<Row> rows() {
        List<String> asked = questions();
        List<String> answered = model.getModelElementsByType(Output.class).stream()
                .map(Output::getName)
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            rows.add(new Row(
                    new Place.Row(rows.size() + 1, rule.getId()),
                    cells(asked, texts(rule.getInputEntries(), InputEntry.class)),
                    cells(answered, texts(rule.getOutputEntries(), OutputEntry.class))));
        }
        return rows;
    }

    /** Something wrong with it because of which the set does not go live. */
    public Problem refused(Place place, String says, String remedy) {
        return new Problem(Weight.REFUSED, file, place, says, remedy);
    }

    /** A row, its cells by the names of their columns, as they are written. */
    public record Row(Place.Row place, Map<String, String> questions, Map<String, String> answers) {

        /** The text that an answer is; empty when the cell is, or is no text in quotes. */
        public String answer(String column) {
            return quoted(answers.getOrDefault(column, "")).stream()
                    .map(String::strip)
                    .findFirst()
                    .orElse("");
        }

        /** The texts that a question asks for. */
        public Set<String> asked(String column) {
            return new TreeSet<>(quoted(questions.getOrDefault(column, "")));
        }

        private static List<String> quoted(String cell) {
            return QUOTED.matcher(cell)
                    .results()
                    .map((MatchResult text) -> text.group(1))
                    .toList();
        }
    }

    private static <T extends ModelElementInstance> List<String> texts(Iterable<T> entries, Class<T> kind) {
        List<String> texts = new ArrayList<>();
        entries.forEach(entry -> texts.add(kind.cast(entry).getTextContent()));
        return texts;
    }

    private static Map<String, String> cells(List<String> columns, List<String> entries) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), entries.size()); i++) {
            cells.put(columns.get(i), entries.get(i).strip());
        }
        return cells;
    }

    @Override
    public String toString() {
        return file;
    }
}
