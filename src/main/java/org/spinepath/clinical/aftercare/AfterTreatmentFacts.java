package org.spinepath.clinical.aftercare;

import java.util.Optional;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.presentation.SpinalInstrumentation;
import org.spinepath.clinical.treatment.SurgicalApproach;
import org.spinepath.clinical.treatment.Treatment;

/** What a treatment changes in what is known of the patient; a later decision must not rest on the spine of before. */
public final class AfterTreatmentFacts {

    private AfterTreatmentFacts() {}

    /**
     * The facts after this treatment. An open operation leaves implants on the side of its approach; when the side was not told, the
     * instrumentation is no longer known, because "none" would send the patient to the wrong scan (R21).
     *
     * @param approach the surgeon's; empty when not told or when there was no operation
     */
    public static Facts of(Facts before, Treatment done, Optional<SurgicalApproach> approach) {
        if (done == Treatment.RADIOTHERAPY) {
            return afterRadiotherapy(before);
        }
        return done.isOpenOperation() ? afterFixation(before, approach) : before;
    }

    /** The facts after radiotherapy, as main or as adjuvant treatment. */
    public static Facts afterRadiotherapy(Facts before) {
        return before.with(PresentationFacts.PRIOR_RADIOTHERAPY_TO_SPINE, true);
    }

    /** The facts when pain has come back: after radiotherapy it is pain despite radiotherapy. */
    public static Facts afterPainRelapse(Facts before) {
        return before.is(PresentationFacts.PRIOR_RADIOTHERAPY_TO_SPINE).isTrue()
                ? before.with(PresentationFacts.PAIN_DESPITE_RADIOTHERAPY, true)
                : before;
    }

    /** The facts when pain is gone: what radiotherapy left has passed, and must not speak for pain that is not there. */
    public static Facts withoutPain(Facts before) {
        return before.is(PresentationFacts.PAIN_DESPITE_RADIOTHERAPY).isTrue()
                ? before.with(PresentationFacts.PAIN_DESPITE_RADIOTHERAPY, false)
                : before;
    }

    private static Facts afterFixation(Facts before, Optional<SurgicalApproach> approach) {
        Optional<SpinalInstrumentation> added = approach.flatMap(AfterTreatmentFacts::sideOf);
        Optional<SpinalInstrumentation> present = before.valueOf(PresentationFacts.SPINAL_INSTRUMENTATION);
        if (present.equals(Optional.of(SpinalInstrumentation.BOTH))) {
            return before;
        }
        return added.map(side -> before.with(
                        PresentationFacts.SPINAL_INSTRUMENTATION,
                        together(present.orElse(SpinalInstrumentation.NONE), side)))
                .orElseGet(() -> before.without(PresentationFacts.SPINAL_INSTRUMENTATION));
    }

    private static Optional<SpinalInstrumentation> sideOf(SurgicalApproach approach) {
        return switch (approach) {
            case ANTERIOR -> Optional.of(SpinalInstrumentation.ANTERIOR);
            case POSTERIOR -> Optional.of(SpinalInstrumentation.POSTERIOR);
            case COMBINED -> Optional.of(SpinalInstrumentation.BOTH);
            case PERCUTANEOUS -> Optional.empty();
        };
    }

    private static SpinalInstrumentation together(SpinalInstrumentation present, SpinalInstrumentation added) {
        return present == SpinalInstrumentation.NONE || present == added ? added : SpinalInstrumentation.BOTH;
    }
}
