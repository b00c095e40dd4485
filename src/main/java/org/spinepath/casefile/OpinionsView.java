package org.spinepath.casefile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.OpinionTreatment;

/**
 * What the invited members would do.
 *
 * @param agreement    null while the user's own opinion is owed, none was given, or nothing is recommended
 * @param ownStillOwed whether the others' opinions are held back until the user's discipline has given its own
 */
@Schema(name = "Opinions")
record OpinionsView(boolean ownStillOwed, Agreement agreement, List<OpinionLine> opinions) {

    /** How many of the opinions given in this review advise what is recommended. */
    record Agreement(int given, int agreeing, Treatment recommended) {}

    /** One member's opinion. */
    record OpinionLine(Discipline discipline, String member, OpinionTreatment treatment, String text, Instant givenAt) {

        /** Leaves the text out, because this may end in a log. */
        @Override
        public String toString() {
            return "OpinionLine[" + discipline + "]";
        }
    }
}
