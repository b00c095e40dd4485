package org.spinepath.pathway.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.pathway.variables.CaseFacts;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CompletionRefused;

/**
 * The answers given to one user task, before they become part of the case.
 *
 * <p>Read like the case itself: what the task asks for comes from the answers, everything else from the case.
 */
public final class Answers {

    /** Who acts when the engine knows no user. */
    private static final String NOBODY = "system";

    private final AnswerSheet sheet;
    private final Map<String, ?> given;
    private final VariableScope theCase;
    private final String givenBy;
    private final ZonedDateTime givenAt;

    /**
     * @param given   engine values by variable name; what is absent was not answered
     * @param theCase where everything else is looked up
     * @param givenBy user id, or null when the engine knows no user
     */
    public Answers(
            AnswerSheet sheet, Map<String, ?> given, VariableScope theCase, String givenBy, ZonedDateTime givenAt) {
        this.sheet = sheet;
        this.given = given;
        this.theCase = theCase;
        this.givenBy = givenBy == null ? NOBODY : givenBy;
        this.givenAt = givenAt;
    }

    /**
     * The answer, or what the case knows when the task does not ask for it; empty when unknown.
     *
     * @throws CompletionRefused when the answer is not of the declared type
     */
    public <T> Optional<T> to(CaseVariable<T> variable) {
        if (!sheet.asksFor(variable.name())) {
            return variable.in(theCase);
        }
        try {
            return variable.type().read(given.get(variable.name()));
        } catch (IllegalArgumentException otherType) {
            throw CompletionRefused.of(variable, "must be " + otherType.getMessage() + ". Please correct it.");
        }
    }

    <T> boolean is(CaseVariable<T> variable, T value) {
        return to(variable).filter(value::equals).isPresent();
    }

    /** Whether something was answered; an empty set counts as nothing. */
    public boolean has(CaseVariable<?> variable) {
        return to(variable)
                .filter(value -> !(value instanceof Set<?> set && set.isEmpty()))
                .isPresent();
    }

    /** What would be known about the patient with these answers. */
    Facts facts() {
        return CaseFacts.from(new CaseFacts.Source() {
            @Override
            public <T> Optional<T> valueOf(CaseVariable<T> variable) {
                return to(variable);
            }
        });
    }

    /** User id of who answers. */
    public String givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt.toInstant();
    }

    LocalDate today() {
        return givenAt.toLocalDate();
    }

    /** The day of a moment, where the answers are given. */
    LocalDate dayOf(Instant moment) {
        return moment.atZone(givenAt.getZone()).toLocalDate();
    }
}
