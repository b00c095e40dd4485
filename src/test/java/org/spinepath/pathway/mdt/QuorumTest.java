package org.spinepath.pathway.mdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.vocabulary.Discipline.ANAESTHESIA;
import static org.spinepath.pathway.vocabulary.Discipline.MEDICAL_ONCOLOGY;
import static org.spinepath.pathway.vocabulary.Discipline.NURSING;
import static org.spinepath.pathway.vocabulary.Discipline.PALLIATIVE_CARE;
import static org.spinepath.pathway.vocabulary.Discipline.RADIATION_ONCOLOGY;
import static org.spinepath.pathway.vocabulary.Discipline.RADIOLOGY;
import static org.spinepath.pathway.vocabulary.Discipline.SPINE_SURGERY;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.vocabulary.Discipline;

class QuorumTest {

    private static final Optional<Urgency> EMERGENCY = Optional.of(Urgency.EMERGENCY);

    @ParameterizedTest
    @EnumSource(names = {"RADIATION_ONCOLOGY", "MEDICAL_ONCOLOGY"})
    void spineSurgeryAnOncologistAndRadiologyAreAQuorum(Discipline oncologist) {
        assertThat(new Quorum(Set.of(SPINE_SURGERY, oncologist, RADIOLOGY)).isMet())
                .isTrue();
    }

    @Test
    void nobodyElseStandsInForASurgeonAnOncologistOrRadiology() {
        Set<Discipline> others = Set.of(PALLIATIVE_CARE, NURSING, ANAESTHESIA);

        assertThat(new Quorum(others).isMet()).isFalse();
        assertThat(new Quorum(Set.of(MEDICAL_ONCOLOGY, RADIOLOGY, NURSING)).isMet())
                .isFalse();
        assertThat(new Quorum(Set.of(SPINE_SURGERY, RADIOLOGY, PALLIATIVE_CARE)).isMet())
                .isFalse();
        assertThat(new Quorum(Set.of(SPINE_SURGERY, RADIATION_ONCOLOGY, NURSING)).isMet())
                .isFalse();
    }

    @Test
    void anEmergencyMayBeDecidedWithoutRadiology() {
        assertThat(new Quorum(Set.of(SPINE_SURGERY, RADIATION_ONCOLOGY)).mayBeWaived(EMERGENCY))
                .isTrue();
    }

    @Test
    void anEmergencyMayNotBeDecidedWithoutASurgeonOrAnOncologist() {
        assertThat(new Quorum(Set.of(SPINE_SURGERY, RADIOLOGY)).mayBeWaived(EMERGENCY))
                .isFalse();
        assertThat(new Quorum(Set.of(MEDICAL_ONCOLOGY, RADIOLOGY)).mayBeWaived(EMERGENCY))
                .isFalse();
        assertThat(new Quorum(Set.of()).mayBeWaived(EMERGENCY)).isFalse();
    }

    @Test
    void nothingIsWaivedWhereThereIsAQuorum() {
        assertThat(new Quorum(Set.of(SPINE_SURGERY, MEDICAL_ONCOLOGY, RADIOLOGY)).mayBeWaived(EMERGENCY))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "EMERGENCY", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnEmergencyIsDecidedWithoutQuorum(Urgency urgency) {
        Quorum withoutRadiology = new Quorum(Set.of(SPINE_SURGERY, MEDICAL_ONCOLOGY));

        assertThat(withoutRadiology.mayBeWaived(Optional.of(urgency))).isFalse();
        assertThat(withoutRadiology.mayBeWaived(Optional.empty())).isFalse();
    }
}
