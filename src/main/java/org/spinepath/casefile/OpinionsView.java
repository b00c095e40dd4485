package org.spinepath.casefile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.spinepath.pathway.Discipline;
import org.spinepath.pathway.OpinionTreatment;

/**
 * What the invited members would do.
 *
 * @param ownStillOwed whether the others' opinions are held back until the user's discipline has given its own
 */
@Schema(name = "Opinions")
record OpinionsView(boolean ownStillOwed, List<OpinionLine> opinions) {

    /** One member's opinion. */
    record OpinionLine(Discipline discipline, String member, OpinionTreatment treatment, String text, Instant givenAt) {

        /** Leaves the text out, because this may end in a log. */
        @Override
        public String toString() {
            return "OpinionLine[" + discipline + "]";
        }
    }
}
