package org.spinepath.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demo database with sample cases. Runs before the web server opens and before the job executor starts: the
 * clock that it turns back is the whole application's.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "spinepath.demo.cases", matchIfMissing = true)
class DemoCases implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final HistoryService historyService;
    private final DemoPlayer player;
    private final ObjectMapper json;

    DemoCases(HistoryService historyService, DemoPlayer player, ObjectMapper json) {
        this.historyService = historyService;
        this.player = player;
        this.json = json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (historyService.createHistoricProcessInstanceQuery().count() > 0) {
            return;
        }
        List<DemoCase> cases = read();
        player.play(cases);
        LOG.info("The demo has {} sample cases.", cases.size());
    }

    private List<DemoCase> read() {
        try (InputStream cases = new ClassPathResource("demo/cases.json").getInputStream()) {
            return json.readValue(cases, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the sample cases", unreadable);
        }
    }
}
