package org.spinepath.clocks;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The order in which due jobs are taken, as an index. Without it each look at the queue reads and sorts everything that is due, which a
 * storm of thousands of timers makes slow; the engine brings no such index. Made here because the engine makes its tables itself, after
 * our migrations.
 */
@Repository
class JobQueueIndex implements InitializingBean {

    private final JdbcClient jdbc;

    /** The engine comes first: it makes the table. */
    JobQueueIndex(JdbcClient jdbc, ProcessEngine engine) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("create index if not exists IDX_JOB_QUEUE on ACT_RU_JOB (PRIORITY_ desc, DUEDATE_)")
                .update();
    }
}
