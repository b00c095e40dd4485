package org.spinepath.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.clinical.aftercare.Relapse;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.imaging.ImagingSelection;
import org.spinepath.clinical.presentation.Triage;
import org.spinepath.clinical.prognosis.Grading;
import org.spinepath.clinical.treatment.TreatmentRecommendation;

/** Of each decision: whoever disputes it finds every rule by its name, and learns what the rule looks at. */
class EveryRuleTest {

    private static final List<String> FOLLOW_FROM_THE_ROW_OR_TREATMENT_ALONE =
            List.of("T11", "RADIOFREQUENCY_ABLATION", "EARLY_CHEMOTHERAPY", "LAMINECTOMY_ALONE_OUTDATED");

    @ParameterizedTest
    @MethodSource("decisions")
    void hasANameOfItsOwn(List<DecisionRule> rules) {
        assertThat(rules).isNotEmpty();
        assertThat(rules).extracting(DecisionRule::id).doesNotContain("").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void saysWhatItLooksAt(List<DecisionRule> rules) {
        assertThat(rules)
                .filteredOn(rule -> rule.reads().isEmpty())
                .extracting(DecisionRule::id)
                .isSubsetOf(FOLLOW_FROM_THE_ROW_OR_TREATMENT_ALONE);
    }

    static Stream<List<DecisionRule>> decisions() {
        return Stream.of(
                Triage.rules(),
                ImagingSelection.rules(),
                Grading.rules(),
                TreatmentRecommendation.rules(),
                List.of(Relapse.values()));
    }
}
