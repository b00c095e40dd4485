package org.spinepath.clinical.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.AnyFacts;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.properties.Property;

/** What holds of every visit. */
class AftercareReviewPropertiesTest {

    private static final LocalDate TREATED = LocalDate.of(2026, 1, 1);

    @Test
    void nobodyIsDischargedWithARelapseOrOnAnUnknown() {
        Property.holds(300, chance -> {
            Facts before = AnyFacts.of(chance);
            Facts visit = AnyFacts.of(chance);
            int days = (int) chance.between(0, 400);
            Treatment treatment = chance.oneOf(List.of(Treatment.values()));
            FollowUp followUp = lastVisit(days, treatment);
            AftercareCourse course = AftercareCourse.from(before);

            AftercareReview review = AftercareReview.of(visit, course, followUp);

            if (review.step() == AftercareStep.DISCHARGE) {
                assertThat(Relapse.values())
                        .allMatch(
                                relapse -> relapse.when(visit, course, followUp).isFalse());
            }
        });
    }

    @Test
    void eachRelapseReadsOnlyWhatItDeclares() {
        Property.holds(300, chance -> {
            Facts before = AnyFacts.of(chance);
            Facts visit = AnyFacts.of(chance);
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
        });
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
