package org.spinepath.pathway.answers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the user tasks ask for, by the task: built once, and handed to whoever has to know. A model set may come with more sheets. */
public final class AnswerCatalogue {

    private final Map<String, AnswerSheet> sheets = new LinkedHashMap<>();

    /**
     * @param sheets in the order in which they are told
     * @throws IllegalArgumentException when a task has two
     */
    public AnswerCatalogue(Collection<AnswerSheet> sheets) {
        for (AnswerSheet sheet : sheets) {
            if (this.sheets.putIfAbsent(sheet.taskId(), sheet) != null) {
                throw new IllegalArgumentException("Two answer sheets for " + sheet.taskId() + ". Keep one of them.");
            }
        }
    }

    /** The sheets of the product's own diagrams. */
    public static AnswerCatalogue ofTheProduct() {
        return new AnswerCatalogue(AnswerSheets.ALL);
    }

    /**
     * What a task asks for.
     *
     * @param step id of the task in the diagram
     * @return empty for a task that asks for nothing
     */
    public Optional<AnswerSheet> sheetOf(String step) {
        return Optional.ofNullable(sheets.get(step));
    }

    /** All of them, in the order of the pathway. */
    public List<AnswerSheet> all() {
        return List.copyOf(sheets.values());
    }
}
