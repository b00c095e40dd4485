package org.spinepath.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.env.MockEnvironment;

/** Invented patients and real ones never share a database. */
class DatabaseKeeperTest {

    /** One connection that stays open, as in the application's pool: H2 2.4.240 cannot check V5's IN once the connection that made it is closed. */
    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true);

    private ProcessEngine engine;

    @BeforeEach
    void anEmptyDatabase() {
        Flyway.configure()
                .dataSource(database)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("keeper")
                .setJdbcUrl("jdbc:h2:mem:keeper")
                .buildProcessEngine();
    }

    @AfterEach
    void close() {
        engine.close();
        database.destroy();
    }

    @Test
    void aNewDatabaseServesAgainWhatItServedFirst() {
        start("demo");
        start("demo");

        assertThat(installation().kind()).contains(Installation.Kind.DEMO);
    }

    @Test
    void aStartWithoutTheProfileRefusesADemoDatabase() {
        start("demo");

        assertThatThrownBy(this::start).isInstanceOf(WrongDatabase.class).hasMessageContaining("made by the demo");
    }

    @Test
    void theDemoRefusesALiveDatabase() {
        start();

        assertThatThrownBy(() -> start("demo"))
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining("a live one");
    }

    @Test
    void theDemoRefusesADatabaseThatIsInUseAndCarriesNoMark() {
        engine.getIdentityService().saveUser(engine.getIdentityService().newUser("someone"));

        assertThatThrownBy(() -> start("demo")).isInstanceOf(WrongDatabase.class);
    }

    @Test
    void theOperatorReadsWhatIsWrongAndWhatToDo() {
        start("demo");

        assertThatThrownBy(this::start).satisfies(refusal -> {
            FailureAnalysis analysis = new WrongDatabaseAnalyzer().analyze(refusal);
            assertThat(analysis.getDescription()).contains("patients are invented");
            assertThat(analysis.getAction()).contains("--spring.profiles.active=demo");
        });
    }

    private void start(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        new DatabaseKeeper(installation(), engine.getHistoryService(), engine.getIdentityService(), environment)
                .afterPropertiesSet();
    }

    private Installation installation() {
        return new Installation(JdbcClient.create(database));
    }
}
