package org.spinepath.clinical.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.spinepath.clinical.AnyFacts;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.treatment.Treatment;

/** What holds of every visit. */
class AftercareReviewPropertiesTest {

    private static final LocalDate TREATED = LocalDate.of(2026, 1, 1);

    @Property(tries = 300)
    void nobodyIsDischargedWithARelapseOrOnAnUnknown(
            @ForAll("facts") Facts before,
            @ForAll("facts") Facts visit,
            @ForAll @IntRange(max = 400) int days,
            @ForAll Treatment treatment) {
        FollowUp followUp = lastVisit(days, treatment);
        AftercareCourse course = AftercareCourse.from(before);

        AftercareReview review = AftercareReview.of(visit, course, followUp);

        if (review.step() == AftercareStep.DISCHARGE) {
            assertThat(Relapse.values())
                    .allMatch(relapse -> relapse.when(visit, course, followUp).isFalse());
        }
    }

    @Property(tries = 300)
    void eachRelapseReadsOnlyWhatItDeclares(@ForAll("facts") Facts before, @ForAll("facts") Facts visit) {
        AftercareCourse course = AftercareCourse.from(before);
        FollowUp followUp = lastVisit(60, Treatment.RADIOTHERAPY);
        for (Relapse relapse : Relapse.values()) {
            Set<Fact<?>> read = new HashSet<>();
            Facts observed = visit.observedBy(read::add);

            boolean there = relapse.when(observed, course, followUp).isTrue();
            relapse.urgency(observed);
            relapse.openInUrgency(observed);
            if (there) {
                relapse.sentence(observed, course, followUp);
            }

            assertThat(relapse.reads()).as(relapse.id()).containsAll(read);
        }
    }

    @Provide
    Arbitrary<Facts> facts() {
        return AnyFacts.anyFacts();
    }

    private static FollowUp lastVisit(int days, Treatment treatment) {
        return new FollowUp(
                treatment,
                TREATED,
                TREATED.plusDays(days),
                false,
                false,
                Optional.of(SupportiveCareDecision.DISCHARGE));
    }
}
