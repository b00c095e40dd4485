package org.spinepath.intake;

import java.util.List;

/** A request whose fields cannot be taken as they are: every problem, by field. */
class FieldsRefused extends RuntimeException {

    private final transient List<FieldProblem> problems;

    FieldsRefused(List<FieldProblem> problems) {
        super("The request has " + problems.size() + " refused field(s)");
        this.problems = List.copyOf(problems);
    }

    static FieldsRefused of(String field, String message) {
        return new FieldsRefused(List.of(new FieldProblem(field, message, List.of())));
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
