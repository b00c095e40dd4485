package org.spinepath.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is wrong with one field of a request.
 *
 * @param message a plain sentence that says what to do and does not repeat what was sent
 * @param allowed the values that are allowed, when they can be listed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FieldProblem(String field, String message, List<String> allowed) {

    FieldProblem {
        allowed = List.copyOf(allowed);
    }
}
