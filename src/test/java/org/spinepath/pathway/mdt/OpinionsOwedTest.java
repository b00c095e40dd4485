package org.spinepath.pathway.mdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.vocabulary.Discipline.MEDICAL_ONCOLOGY;
import static org.spinepath.pathway.vocabulary.Discipline.RADIOLOGY;
import static org.spinepath.pathway.vocabulary.Discipline.SPINE_SURGERY;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.OpinionTreatment;
import org.spinepath.people.SignedInUser;
import org.spinepath.people.Team;

class OpinionsOwedTest {

    @Test
    void aMemberOwesTheOpinionOfTheirOwnDiscipline() {
        assertThat(OpinionsOwed.by(member(SPINE_SURGERY), List.of(SPINE_SURGERY, RADIOLOGY)))
                .containsExactly(SPINE_SURGERY);
    }

    @Test
    void whoWasNotAskedOrHasAnsweredOwesNothing() {
        assertThat(OpinionsOwed.by(member(MEDICAL_ONCOLOGY), List.of(SPINE_SURGERY, RADIOLOGY)))
                .isEmpty();
        assertThat(OpinionsOwed.by(member(MEDICAL_ONCOLOGY), List.of())).isEmpty();
    }

    @Test
    void theCoordinatorOwesNoOpinionWhateverOtherTeamsTheyAreIn() {
        SignedInUser coordinator = new SignedInUser(
                "somebody",
                Stream.concat(groups(SPINE_SURGERY).stream(), Stream.of(Team.MDT_COORDINATOR.groupId()))
                        .collect(Collectors.toSet()),
                Set.of());

        assertThat(OpinionsOwed.by(coordinator, List.of(SPINE_SURGERY))).isEmpty();
    }

    @Test
    void opinionsAgreeWhenTheyAdviseWhatIsRecommended() {
        Agreement agreement = Agreement.of(
                List.of(OpinionTreatment.RADIOTHERAPY, OpinionTreatment.MORE_INFORMATION),
                Optional.of(Treatment.RADIOTHERAPY));

        assertThat(agreement).isEqualTo(new Agreement(2, 1));
        assertThat(agreement.isFull()).isFalse();
    }

    @Test
    void whereNothingIsRecommendedNoOpinionAgrees() {
        assertThat(Agreement.of(List.of(OpinionTreatment.RADIOTHERAPY), Optional.empty()))
                .isEqualTo(new Agreement(1, 0));
    }

    private static SignedInUser member(Discipline... disciplines) {
        return new SignedInUser("somebody", groups(disciplines), Set.of());
    }

    private static Set<String> groups(Discipline... disciplines) {
        return Arrays.stream(disciplines)
                .flatMap(discipline -> discipline.candidateGroup().stream())
                .collect(Collectors.toSet());
    }
}
