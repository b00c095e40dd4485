package org.spinepath.clinical.prognosis;

import static org.spinepath.clinical.imaging.ImagingFacts.AFFECTED_LEVELS;
import static org.spinepath.clinical.imaging.ImagingFacts.EXTRASPINAL_BONE_METASTASES;
import static org.spinepath.clinical.imaging.ImagingFacts.IMAGING_PERFORMED;
import static org.spinepath.clinical.imaging.ImagingFacts.VISCERAL_METASTASES;

import java.util.Set;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.AffectedLevels;
import org.spinepath.clinical.imaging.ImagingModality;
import org.spinepath.clinical.imaging.VisceralMetastases;

/** Whether the metastasis is the only one (R25, R27). */
public final class Solitary {

    /** What {@link #of} and {@link #seenWithoutWholeSpine} may look at. */
    public static final Set<Fact<?>> READS =
            Set.of(AFFECTED_LEVELS, EXTRASPINAL_BONE_METASTASES, VISCERAL_METASTASES, IMAGING_PERFORMED);

    private Solitary() {}

    /** One affected vertebra, no other bone metastasis and no visceral metastasis. */
    public static Condition of(Facts facts) {
        return inBone(facts).and(facts.isOneOf(VISCERAL_METASTASES, VisceralMetastases.NONE));
    }

    /** Solitary as far as seen, but the whole spine was not looked at by MRI: a second lesion may have been missed. */
    public static Condition seenWithoutWholeSpine(Facts facts) {
        boolean wholeSpine = facts.when(
                        IMAGING_PERFORMED, performed -> performed.contains(ImagingModality.MRI_WHOLE_SPINE))
                .isTrue();
        return of(facts).and(Condition.of(!wholeSpine));
    }

    /** One affected vertebra and no other bone metastasis, whatever the organs hold (Tomita, Bauer). */
    static Condition inBone(Facts facts) {
        Condition oneVertebra = AffectedLevels.count(facts)
                .map(count -> Condition.of(count == 1))
                .orElseGet(() -> Condition.unknown(Set.of(AFFECTED_LEVELS)));
        return oneVertebra.and(facts.when(EXTRASPINAL_BONE_METASTASES, count -> count == 0));
    }
}
