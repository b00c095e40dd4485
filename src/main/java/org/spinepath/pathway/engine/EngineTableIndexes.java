package org.spinepath.pathway.engine;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Adds our indexes to the engine's tables. A row of migrations of their own: the engine makes its tables after ours are migrated. */
@Component
public class EngineTableIndexes implements InitializingBean {

    private static final String MIGRATIONS = "classpath:db/engine";
    private static final String HISTORY = "flyway_engine_history";

    private final DataSource database;

    /** The engine comes first: it makes the tables. */
    EngineTableIndexes(DataSource database, ProcessEngine engine) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        Flyway.configure()
                .dataSource(database)
                .locations(MIGRATIONS)
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
