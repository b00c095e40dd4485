package org.spinepath.pathway.mdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;

class MinimumDataSetTest {

    @Test
    void lifeExpectancyFitnessAndWhatThePatientAcceptsAreAsked() {
        assertThat(MinimumDataSet.asked())
                .extracting(CaseVariable::name)
                .containsExactly(
                        "lifeExpectancy",
                        "lifeExpectancyMethod",
                        "fitForSurgery",
                        "patientAcceptsSurgery",
                        "patientAcceptsTreatment");
    }

    @Test
    void onlyAnEmergencyGoesToTheMdtWithoutIt() {
        assertThat(MinimumDataSet.isRequired(Optional.of(Urgency.EMERGENCY))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "EMERGENCY", mode = EnumSource.Mode.EXCLUDE)
    void everyOtherCaseNeedsIt(Urgency urgency) {
        assertThat(MinimumDataSet.isRequired(Optional.of(urgency))).isTrue();
        assertThat(MinimumDataSet.isRequired(Optional.empty())).isTrue();
    }

    @Test
    void whatIsNotKnownOfItIsMissing() {
        assertThat(MinimumDataSet.missing(CaseVariables.FIT_FOR_SURGERY::equals))
                .hasSize(4)
                .doesNotContain(CaseVariables.FIT_FOR_SURGERY);
        assertThat(MinimumDataSet.missing(known -> true)).isEmpty();
    }
}
