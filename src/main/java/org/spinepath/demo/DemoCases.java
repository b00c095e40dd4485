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
import org.spinepath.demo.apart.OwedCases;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty demo database with the cases that are written down; random ones it may owe. Runs before the web server opens and before
 * the job executor starts: the clock that it turns back is the whole application's.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
class DemoCases implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final DemoSettings settings;
    private final HistoryService historyService;
    private final DemoPlayer player;
    private final OwedCases owed;
    private final ObjectMapper json;

    /** All or none: a start that was broken off begins anew. One commit for all is also much faster than one a step. */
    private final TransactionTemplate atOnce;

    DemoCases(
            DemoSettings settings,
            HistoryService historyService,
            DemoPlayer player,
            OwedCases owed,
            ObjectMapper json,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.historyService = historyService;
        this.player = player;
        this.owed = owed;
        this.json = json;
        this.atOnce = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean isEmpty = historyService.createHistoricProcessInstanceQuery().count() == 0;
        if (!settings.cases() || !isEmpty) {
            return;
        }
        List<DemoCase> cases = read();
        atOnce.executeWithoutResult(status -> {
            player.play(cases);
            owed.owe(settings.syntheticCases());
        });
    }

    private List<DemoCase> read() {
        try (InputStream cases = new ClassPathResource("demo/cases.json").getInputStream()) {
            return json.readValue(cases, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the sample cases", unreadable);
        }
    }
}
