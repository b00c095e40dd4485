package org.spinepath.letters;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * A letter in a list.
 *
 * @param patientName null when the person was erased, when the asking user may not see whose case it is, or when the letters of one case
 *                    were asked for
 * @param mayOpen     whether the asking user may open it
 * @param mayConfirm  whether the asking user is to confirm its receipt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Letter")
record LetterView(
        UUID id,
        String caseNumber,
        LetterKind kind,
        Instant writtenAt,
        String practice,
        String patientName,
        boolean erased,
        String receivedBy,
        Instant receivedAt,
        boolean mayOpen,
        boolean mayConfirm) {

    /** Names nobody, because it may end in a log. */
    @Override
    public String toString() {
        return "LetterView[" + id + "]";
    }
}
