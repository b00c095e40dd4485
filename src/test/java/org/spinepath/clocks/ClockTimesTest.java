package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spinepath.clocks.targets.ClockTimes;
import org.spinepath.pathway.vocabulary.CountedIn;

class ClockTimesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void whatIsKeptIsReadAgain() {
        ClockTimes times = new ClockTimes(
                NOON,
                NOON.plus(Duration.ofHours(12)),
                NOON.plus(Duration.ofHours(24)),
                Duration.ofHours(24),
                CountedIn.WORKING_DAYS,
                List.of("radiology", "mdtCoordinator"),
                List.of("clinicalLead"));

        assertThat(ClockTimes.kept(times.asVariables()::get)).contains(times);
    }

    @Test
    void aStepThatBeganBeforeItsTargetSaidWhoIsToldTellsTheCoordinatorAndThenTheLead() {
        Map<String, Object> ofAnEarlierVersion = new HashMap<>();
        ofAnEarlierVersion.put("stepStartedAt", Date.from(NOON));
        ofAnEarlierVersion.put("stepWarningAt", Date.from(NOON.plus(Duration.ofHours(12))));
        ofAnEarlierVersion.put("stepLimitAt", Date.from(NOON.plus(Duration.ofHours(24))));
        ofAnEarlierVersion.put("stepTarget", "PT24H");

        assertThat(ClockTimes.kept(ofAnEarlierVersion::get)).hasValueSatisfying(times -> {
            assertThat(times.countedIn()).isEqualTo(CountedIn.ELAPSED);
            assertThat(times.told()).containsExactly("mdtCoordinator");
            assertThat(times.toldNext()).containsExactly("clinicalLead");
        });
    }
}
