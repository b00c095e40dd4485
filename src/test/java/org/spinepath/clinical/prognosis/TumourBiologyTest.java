package org.spinepath.clinical.prognosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.clinical.presentation.PresentationFacts.PRIMARY_TUMOUR;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.presentation.PrimaryTumour;

class TumourBiologyTest {

    /** Typed from the contract: primary, Tomita's growth, slowly growing by R26 and Tomita, radiosensitivity. */
    @ParameterizedTest
    @CsvSource({
        "BREAST, SLOW, true, INTERMEDIATE",
        "PROSTATE, SLOW, true, INTERMEDIATE",
        "LUNG_NON_SMALL_CELL, RAPID, false, RESISTANT",
        "LUNG_SMALL_CELL, RAPID, false, SENSITIVE",
        "RENAL_CELL, MODERATE, true, RESISTANT",
        "THYROID, SLOW, true, RESISTANT",
        "MELANOMA, RAPID, false, RESISTANT",
        "COLON, MODERATE, false, RESISTANT",
        "RECTUM, MODERATE, false, RESISTANT",
        "LIVER, RAPID, false, RESISTANT",
        "STOMACH, RAPID, false, RESISTANT",
        "PANCREAS, RAPID, false, RESISTANT",
        "OESOPHAGUS, RAPID, false, RESISTANT",
        "BLADDER, RAPID, false, UNCLASSIFIED",
        "UTERUS, MODERATE, false, UNCLASSIFIED",
        "OVARY, MODERATE, false, INTERMEDIATE",
        "GALL_BLADDER, RAPID, false, RESISTANT",
        "NEUROENDOCRINE, SLOW, true, INTERMEDIATE",
        "SARCOMA, RAPID, false, RESISTANT",
        "HEAD_AND_NECK, RAPID, false, INTERMEDIATE",
        "GERM_CELL, NOT_APPLICABLE, false, SENSITIVE",
        "LYMPHOMA, NOT_APPLICABLE, false, SENSITIVE",
        "MYELOMA, NOT_APPLICABLE, false, SENSITIVE",
        "OTHER, UNCLASSIFIED, false, UNCLASSIFIED",
        "UNKNOWN, RAPID, false, UNCLASSIFIED"
    })
    void everyPrimaryHasItsBiology(
            PrimaryTumour primary, TumourGrowth growth, boolean slowlyGrowing, Radiosensitivity radiosensitivity) {
        Facts facts = Facts.none().with(PRIMARY_TUMOUR, primary);

        assertThat(TumourBiology.growth(facts)).hasValue(growth);
        assertThat(TumourBiology.slowlyGrowing(facts).known()).hasValue(slowlyGrowing);
        assertThat(TumourBiology.radiosensitivity(facts)).hasValue(radiosensitivity);
    }

    @ParameterizedTest
    @CsvSource({"LYMPHOMA, true", "BREAST, true", "RENAL_CELL, false"})
    void r38_radiosensitiveMeansSensitiveOrIntermediate(PrimaryTumour primary, boolean radiosensitive) {
        assertThat(TumourBiology.radiosensitive(Facts.none().with(PRIMARY_TUMOUR, primary))
                        .known())
                .hasValue(radiosensitive);
    }

    @Test
    void anUnclassifiedPrimaryLeavesRadiosensitivityOpen() {
        assertThat(TumourBiology.radiosensitive(Facts.none().with(PRIMARY_TUMOUR, PrimaryTumour.OTHER))
                        .isUnknown())
                .isTrue();
    }

    @Test
    void aPrimaryNotToldHasNoBiology() {
        assertThat(TumourBiology.growth(Facts.none())).isEmpty();
        assertThat(TumourBiology.radiosensitivity(Facts.none())).isEmpty();
        assertThat(TumourBiology.slowlyGrowing(Facts.none()).unknownFacts()).containsExactly(PRIMARY_TUMOUR);
    }
}
