package org.spinepath.clinical.prognosis;

import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;

import java.util.Optional;
import java.util.Set;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.presentation.PrimaryTumour;

/** What the primary tumour says about growth and radiosensitivity; empty or unknown when the primary was not told. */
public final class TumourBiology {

    private TumourBiology() {}

    /** Tomita's growth groups. */
    public static Optional<TumourGrowth> growth(Facts facts) {
        return facts.valueOf(PRIMARY_TUMOUR).map(TumourBiology::growthOf);
    }

    /** The paper's own list (R26: breast, renal cell, prostate) and Tomita's slow group. */
    public static Condition slowlyGrowing(Facts facts) {
        return facts.when(
                PRIMARY_TUMOUR,
                primary -> primary == PrimaryTumour.RENAL_CELL || growthOf(primary) == TumourGrowth.SLOW);
    }

    public static Optional<Radiosensitivity> radiosensitivity(Facts facts) {
        return facts.valueOf(PRIMARY_TUMOUR).map(TumourBiology::radiosensitivityOf);
    }

    /** Sensitive or intermediate (R12, R38); unknown for an unclassified primary, as histology may still tell. */
    public static Condition radiosensitive(Facts facts) {
        return radiosensitivity(facts)
                .filter(known -> known != Radiosensitivity.UNCLASSIFIED)
                .map(known -> Condition.of(known != Radiosensitivity.RESISTANT))
                .orElseGet(() -> Condition.unknown(Set.of(PRIMARY_TUMOUR)));
    }

    private static TumourGrowth growthOf(PrimaryTumour primary) {
        return switch (primary) {
            case BREAST, PROSTATE, THYROID, NEUROENDOCRINE -> TumourGrowth.SLOW;
            case RENAL_CELL, UTERUS, OVARY, COLON, RECTUM -> TumourGrowth.MODERATE;
            case LUNG_NON_SMALL_CELL,
                    LUNG_SMALL_CELL,
                    MELANOMA,
                    LIVER,
                    STOMACH,
                    PANCREAS,
                    OESOPHAGUS,
                    BLADDER,
                    GALL_BLADDER,
                    SARCOMA,
                    HEAD_AND_NECK,
                    UNKNOWN -> TumourGrowth.RAPID;
            case LYMPHOMA, MYELOMA, GERM_CELL -> TumourGrowth.NOT_APPLICABLE;
            case OTHER -> TumourGrowth.UNCLASSIFIED;
        };
    }

    private static Radiosensitivity radiosensitivityOf(PrimaryTumour primary) {
        return switch (primary) {
            case LYMPHOMA, MYELOMA, GERM_CELL, LUNG_SMALL_CELL -> Radiosensitivity.SENSITIVE;
            case BREAST, PROSTATE, OVARY, NEUROENDOCRINE, HEAD_AND_NECK -> Radiosensitivity.INTERMEDIATE;
            case RENAL_CELL,
                    MELANOMA,
                    THYROID,
                    COLON,
                    RECTUM,
                    LIVER,
                    LUNG_NON_SMALL_CELL,
                    SARCOMA,
                    STOMACH,
                    PANCREAS,
                    OESOPHAGUS,
                    GALL_BLADDER -> Radiosensitivity.RESISTANT;
            case BLADDER, UTERUS, OTHER, UNKNOWN -> Radiosensitivity.UNCLASSIFIED;
        };
    }
}
