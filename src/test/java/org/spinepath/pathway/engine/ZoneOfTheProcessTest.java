package org.spinepath.pathway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.pathway.PathwayEngine;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The centre has its own zone, the process runs in UTC. */
class ZoneOfTheProcessTest {

    private final TimeZone zoneBefore = TimeZone.getDefault();

    @AfterEach
    void theProcessRunsWhereItRan() {
        TimeZone.setDefault(zoneBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "America/New_York", "Asia/Tokyo"})
    void theEngineIsRefusedElsewhere(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        InvalidConfigurationPropertyValueException refused =
                catchThrowableOfType(InvalidConfigurationPropertyValueException.class, this::engineIsPrepared);
        assertThat(refused.getName()).isEqualTo("user.timezone");
        assertThat(refused.getReason()).isEqualTo("Start the process in UTC: java -Duser.timezone=UTC.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC", "GMT", "Z"})
    void utcHasManyNames(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
        engineIsPrepared();
    }

    @Test
    void theClockTellsTheDaysOfTheCentre() {
        try (PathwayEngine engine = PathwayEngine.startIn(ZoneId.of("Europe/Warsaw"))) {
            assertThat(engine.get(Clock.class).getZone()).isEqualTo(ZoneId.of("Europe/Warsaw"));
            assertThat(ZoneId.systemDefault().normalized()).isEqualTo(ZoneOffset.UTC);
        }
    }

    private void engineIsPrepared() {
        new PathwayEnginePlugin(null, null, null, Clock.systemUTC())
                .preInit(new StandaloneInMemProcessEngineConfiguration());
    }
}
