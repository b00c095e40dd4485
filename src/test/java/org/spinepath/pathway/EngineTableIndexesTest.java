package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spinepath.pathway.engine.EngineTableIndexes;

class EngineTableIndexesTest {

    /** As the engine asks it, with our settings: priority first, then due date. */
    private static final String ACQUISITION = """
            select RES.ID_, RES.REV_, RES.DUEDATE_, RES.PROCESS_INSTANCE_ID_, RES.EXCLUSIVE_ from ACT_RU_JOB RES
            where RES.RETRIES_ > 0 and (RES.DUEDATE_ is null or RES.DUEDATE_ <= :now)
            and (RES.LOCK_OWNER_ is null or RES.LOCK_EXP_TIME_ < :now) and RES.SUSPENSION_STATE_ = 1
            and ((RES.EXCLUSIVE_ = true and not exists (select J2.ID_ from ACT_RU_JOB J2
              where J2.PROCESS_INSTANCE_ID_ = RES.PROCESS_INSTANCE_ID_ and J2.EXCLUSIVE_ = true
              and J2.LOCK_OWNER_ is not null and J2.LOCK_EXP_TIME_ >= :now)) or RES.EXCLUSIVE_ = false)
            order by RES.PRIORITY_ desc, RES.DUEDATE_ asc limit 10
            """;

    /** As the engine asks for some variables of an execution. */
    private static final String VARIABLES_OF_EXECUTION = """
            select RES.* from ACT_RU_VARIABLE RES
            where RES.EXECUTION_ID_ = 'one' and RES.TASK_ID_ is null and RES.NAME_ in ('stepLimitAt', 'stepTarget')
            """;

    private static PathwayEngine engine;

    @BeforeAll
    static void casesWait() {
        engine = PathwayEngine.start();
        engine.get(EngineTableIndexes.class);
        IntStream.range(0, 50).forEach(number -> engine.newCase());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void theQueueIsReadInItsOrderInsteadOfSorted() {
        String plan = engine.database()
                .sql("explain " + ACQUISITION)
                .param("now", LocalDateTime.now(ZoneOffset.UTC))
                .query(String.class)
                .single();

        assertThat(plan).contains("IDX_JOB_QUEUE", "index sorted");
    }

    @Test
    void aClocksVariablesAreFoundWithoutReadingThoseOfAllCases() {
        String plan = engine.database()
                .sql("explain " + VARIABLES_OF_EXECUTION)
                .query(String.class)
                .single();

        assertThat(plan).contains("IDX_VARIABLES_OF_EXECUTION");
    }
}
