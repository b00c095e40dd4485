package org.spinepath.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spinepath.pathway.PathwayEngine;

class JobQueueIndexTest {

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

    @Test
    void theQueueIsReadInItsOrderInsteadOfSorted() {
        try (PathwayEngine engine = PathwayEngine.start()) {
            engine.get(JobQueueIndex.class);
            IntStream.range(0, 50).forEach(number -> engine.newCase());

            String plan = engine.database()
                    .sql("explain " + ACQUISITION)
                    .param("now", LocalDateTime.now(ZoneOffset.UTC))
                    .query(String.class)
                    .single();

            assertThat(plan).contains("IDX_JOB_QUEUE", "index sorted");
        }
    }
}
