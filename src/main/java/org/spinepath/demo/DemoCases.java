package org.spinepath.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinepath.demo.synthetic.SyntheticCases;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demo database with cases. Runs before the web server opens and before the job executor starts: the
 * clock that it turns back is the whole application's.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
class DemoCases implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    /** Long enough for the first of the synthetic cases to have come to the end of their aftercare. */
    private static final Duration SYNTHETIC_PERIOD = Duration.ofDays(540);

    /** Two in five were referred lately, so that a dashboard of the last 30 days has something to tell. */
    private static final Duration LATELY = Duration.ofDays(60);

    private static final long SYNTHETIC_SEED = 1;

    /** One whose patients wait longest for imaging. */
    private static final long SEED_OF_LATELY = 3;

    private final DemoSettings settings;
    private final HistoryService historyService;
    private final DemoPlayer player;
    private final SyntheticCases syntheticCases;
    private final ObjectMapper json;

    DemoCases(
            DemoSettings settings,
            HistoryService historyService,
            DemoPlayer player,
            SyntheticCases syntheticCases,
            ObjectMapper json) {
        this.settings = settings;
        this.historyService = historyService;
        this.player = player;
        this.syntheticCases = syntheticCases;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean isEmpty = historyService.createHistoricProcessInstanceQuery().count() == 0;
        if (!settings.cases() || !isEmpty) {
            return;
        }
        List<DemoCase> cases = read();
        LOG.info("Playing {} cases through the pathway; this takes a while.", cases.size() + settings.syntheticCases());
        player.play(cases);
        int lately = settings.syntheticCases() * 2 / 5;
        syntheticCases.play(settings.syntheticCases() - lately, SYNTHETIC_SEED, SYNTHETIC_PERIOD);
        syntheticCases.play(lately, SEED_OF_LATELY, LATELY);
        LOG.info("The demo has {} sample cases and {} synthetic ones.", cases.size(), settings.syntheticCases());
    }

    private List<DemoCase> read() {
        try (InputStream cases = new ClassPathResource("demo/cases.json").getInputStream()) {
            return json.readValue(cases, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the sample cases", unreadable);
        }
    }
}
