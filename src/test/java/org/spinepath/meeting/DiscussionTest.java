package org.spinepath.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.treatment.Treatment.RADIOTHERAPY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.meeting.Discussion.Standing;
import org.spinepath.pathway.vocabulary.OpinionTreatment;

/** What makes a case a standard case, and what does not. */
class DiscussionTest {

    private static final Optional<List<OpinionTreatment>> AGREED = Optional.of(List.of(OpinionTreatment.RADIOTHERAPY));

    @Test
    void aCompleteCaseOnWhichAllAgreeIsStandard() {
        assertThat(reasons(Urgency.URGENT, false, false, false, AGREED)).isEmpty();
    }

    @Test
    void anythingElseIsNamed() {
        assertThat(reasons(Urgency.EMERGENCY, true, true, true, AGREED))
                .containsExactly(
                        Discussion.EMERGENCY, Discussion.PROVISIONAL, Discussion.DATA_MISSING, Discussion.WARNINGS);
        assertThat(Discussion.reasons(
                        new Standing(Optional.of(Urgency.ROUTINE), Optional.empty(), false, false, false, AGREED)))
                .containsExactly(Discussion.NO_RECOMMENDATION, Discussion.OPINIONS_DIFFER);
    }

    @Test
    void opinionsMustBeGivenAndAgree() {
        assertThat(reasons(Urgency.ROUTINE, false, false, false, Optional.of(List.of())))
                .containsExactly(Discussion.NO_OPINION_YET);
        assertThat(reasons(
                        Urgency.ROUTINE,
                        false,
                        false,
                        false,
                        Optional.of(List.of(OpinionTreatment.RADIOTHERAPY, OpinionTreatment.MORE_INFORMATION))))
                .containsExactly(Discussion.OPINIONS_DIFFER);
    }

    @Test
    void whoOwesAnOpinionLearnsNothingOfTheOthers() {
        assertThat(reasons(Urgency.ROUTINE, false, false, false, Optional.empty()))
                .containsExactly(Discussion.YOUR_OPINION_OWED);
    }

    private static List<Discussion> reasons(
            Urgency urgency,
            boolean provisional,
            boolean dataMissing,
            boolean warned,
            Optional<List<OpinionTreatment>> opinions) {
        return Discussion.reasons(new Standing(
                Optional.of(urgency), Optional.of(RADIOTHERAPY), provisional, dataMissing, warned, opinions));
    }
}
