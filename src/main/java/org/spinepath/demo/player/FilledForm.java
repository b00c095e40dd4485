package org.spinepath.demo.player;

import java.util.LinkedHashMap;
import java.util.Map;
import org.spinepath.pathway.variables.CaseVariable;

/** The answers of one form. */
public final class FilledForm {

    private final Map<String, Object> answers = new LinkedHashMap<>();

    public <T> FilledForm with(CaseVariable<T> question, T answer) {
        answers.put(question.name(), question.written(answer));
        return this;
    }

    /** As Tasklist sends them. */
    public Map<String, Object> answers() {
        return answers;
    }
}
