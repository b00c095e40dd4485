package org.spinepath.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.spinepath.clinical.treatment.Treatment;

/** The list of one meeting, for one reader. */
@Schema(name = "Agenda")
record Agenda(Meeting meeting, List<AgendaItem> cases, List<ToRatify> toRatify) {

    /**
     * A decision without quorum since the last meeting, to be confirmed at this one.
     *
     * @param treatment null for a reader without a task of the case, or when more information was asked for
     */
    @Schema(name = "DecisionToRatify")
    record ToRatify(String caseNumber, Instant decidedAt, String decidedBy, Treatment treatment) {}
}
