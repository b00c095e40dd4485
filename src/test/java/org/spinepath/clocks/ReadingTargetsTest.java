package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spinepath.clinical.presentation.Urgency.EMERGENCY;
import static org.spinepath.clinical.presentation.Urgency.ROUTINE;
import static org.spinepath.clinical.presentation.Urgency.URGENT;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spinepath.clocks.targets.Target;
import org.spinepath.clocks.targets.WaitingTimeTargets;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.vocabulary.CountedIn;

class ReadingTargetsTest {

    private static PathwayEngine engine;
    private static WaitingTimeTargets targets;

    @BeforeAll
    static void startEngine() {
        engine = PathwayEngine.startWithTheSmallestModels();
        targets = engine.get(WaitingTimeTargets.class);
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @Test
    void eachStepAndUrgencyHasItsLimitAndWarningShare() {
        assertThat(targets.of("PerformImaging", EMERGENCY, false)).isEqualTo(target(Duration.ofHours(24), 0.5));
        assertThat(targets.of("PerformImaging", URGENT, false)).isEqualTo(target(Duration.ofDays(5), 0.75));
    }

    @Test
    void emergencySignsShortenTheAssessment() {
        assertThat(targets.of("AssessPatient", URGENT, false).limit()).isEqualTo(Duration.ofHours(24));
        assertThat(targets.of("AssessPatient", URGENT, true).limit()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aWeekIsSevenTimesTwentyFourHours() {
        assertThat(targets.of("CollectOpinions", ROUTINE, false).limit()).isEqualTo(Duration.ofHours(168));
    }

    @Test
    void aStepWithoutARowIsRefusedByName() {
        assertThatThrownBy(() -> targets.of("TakeTea", URGENT, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no row for step TakeTea and urgency URGENT")
                .hasMessageContaining("Keep exactly one row");
    }

    @Test
    void aLimitWithoutAFixedLengthIsRefused() {
        assertThatThrownBy(() -> targets.of("Monthly", URGENT, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read for step Monthly")
                .hasMessageContaining("such as PT24H or P14D");
    }

    @Test
    void aLimitThatRunsBackwardsIsRefused() {
        assertThatThrownBy(() -> targets.of("Backwards", URGENT, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read for step Backwards");
    }

    private static Target target(Duration limit, double warningShare) {
        return new Target(limit, warningShare, CountedIn.ELAPSED, List.of("mdtCoordinator"), List.of("clinicalLead"));
    }
}
