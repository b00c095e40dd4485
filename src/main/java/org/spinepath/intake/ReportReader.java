package org.spinepath.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.patients.Notes;
import org.springframework.stereotype.Component;

/** Reads what is told to a case, all but the deterioration. */
@Component
class ReportReader {

    private static final String OTHER = "OTHER";

    private final Clock clock;

    ReportReader(Clock clock) {
        this.clock = clock;
    }

    /** The lowering of an urgency. */
    record Lowering(Urgency urgency, CodedReason reason) {}

    /**
     * The reopening of a case.
     *
     * @param step id of the step to go on at; empty: where the case stood
     */
    record Reopening(CodedReason reason, Optional<String> step) {}

    /** @param json null when the request has no body, which tells no date */
    Optional<LocalDate> dateOfDeath(JsonNode json) {
        FieldReader fields = FieldReader.of(json == null ? JsonNodeFactory.instance.objectNode() : json);
        fields.allowOnly(List.of("dateOfDeath"));
        Optional<LocalDate> date = fields.date("dateOfDeath");
        date.filter(LocalDate.now(clock)::isBefore)
                .ifPresent(future -> fields.refused(
                        "dateOfDeath", "The date lies in the future. Send the day on which the patient died."));
        fields.done();
        return date;
    }

    CodedReason withdrawal(JsonNode json) {
        FieldReader fields = FieldReader.of(json);
        fields.allowOnly(List.of("reasonCode", "reason"));
        CodedReason reason = reason(fields, WithdrawalReason.class);
        fields.done();
        return reason;
    }

    Lowering lowering(JsonNode json) {
        FieldReader fields = FieldReader.of(json);
        fields.allowOnly(List.of("urgency", "reasonCode", "reason"));
        Optional<Urgency> urgency = required(fields, "urgency", Urgency.class, "Say to which urgency.");
        CodedReason reason = reason(fields, LoweringReason.class);
        fields.done();
        return new Lowering(urgency.orElseThrow(), reason);
    }

    Reopening reopening(JsonNode json) {
        FieldReader fields = FieldReader.of(json);
        fields.allowOnly(List.of("reasonCode", "reason", "step"));
        CodedReason reason = reason(fields, ReopeningReason.class);
        Optional<String> step = fields.text("step", 64);
        fields.done();
        return new Reopening(reason, step);
    }

    private static <E extends Enum<E>> CodedReason reason(FieldReader fields, Class<E> codes) {
        Optional<E> code = required(fields, "reasonCode", codes, "Say why.");
        Optional<String> words = fields.text("reason", Notes.LONGEST);
        if (words.isEmpty() && code.filter(other -> other.name().equals(OTHER)).isPresent()) {
            fields.refused("reason", "Say in your own words why: the reason is not one of the list.");
        }
        return new CodedReason(code.orElse(null), words);
    }

    private static <E extends Enum<E>> Optional<E> required(
            FieldReader fields, String field, Class<E> values, String message) {
        Optional<E> value = fields.choice(field, values);
        if (value.isEmpty()) {
            fields.refused(
                    field,
                    message,
                    Arrays.stream(values.getEnumConstants()).map(Enum::name).toList());
        }
        return value;
    }
}
