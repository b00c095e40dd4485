package org.spinepath.demo.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spinepath.EveryTable;
import org.spinepath.pathway.CaseUnderTest;
import org.spinepath.pathway.PathwayEngine;
import org.spinepath.pathway.SampleAnswers;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that were played on one database go on in another as if they had been played there. */
class RowsOfCasesTest {

    private static final List<String> MODELS = List.of(
            "select ID_ from ACT_RE_DEPLOYMENT",
            "select ID_ from ACT_RE_PROCDEF",
            "select ID_ from ACT_RE_DECISION_DEF",
            "select ID_ from ACT_RU_JOBDEF");

    private static PathwayEngine there;
    private static PathwayEngine here;
    private static PathwayEngine empty;

    private static CaseUnderTest imaged;
    private static CaseUnderTest untouched;
    private static Map<String, Integer> rowsBrought;

    @BeforeAll
    static void casesAreUnderWayThereAndAreBroughtHere() {
        there = start();
        here = start();
        empty = start();
        there.newCase();
        there.passes(Duration.ofDays(5));
        imaged = there.newCase().submits("AssessPatient", SampleAnswers.assessment());
        untouched = there.newCase();
        inTransaction(here, () -> rowsOfCases(here, () -> false).copy());
        rowsBrought = rows(here);
    }

    @AfterAll
    static void stop() {
        Stream.of(there, here, empty).forEach(PathwayEngine::close);
    }

    @Test
    void everyTableHasTheSameRows() {
        assertThat(rowsBrought).isEqualTo(rows(there));
        assertThat(List.of(
                        "ACT_RU_EXECUTION",
                        "ACT_RU_EVENT_SUBSCR",
                        "ACT_RU_IDENTITYLINK",
                        "ACT_RU_JOB",
                        "ACT_RU_TASK",
                        "ACT_RU_VARIABLE",
                        "ACT_HI_DECINST",
                        "ACT_HI_DETAIL",
                        "ACT_HI_TASKINST",
                        "NOTICE",
                        "NOTICE_TOLD"))
                .allSatisfy(table -> assertThat(rowsBrought.get(table)).isPositive());
    }

    @Test
    void nothingRefersToTheModelsOfTheOtherDatabase() {
        List<String> models = MODELS.stream()
                .flatMap(ids -> there.database().sql(ids).query(String.class).list().stream())
                .toList();

        assertThat(new EveryTable(here.database()).containing(models))
                .isNotEmpty()
                .allSatisfy((id, tables) -> assertThat(tables).as(id).isEmpty());
    }

    @Test
    void aCaseGoesOnWhereItStood() {
        CaseUnderTest continued = new CaseUnderTest(here, imaged.caseNumber(), imaged.instanceId());
        assertThat(continued.openTasks()).isEqualTo(imaged.openTasks());

        continued.submits("PerformImaging", SampleAnswers.imaging());

        assertThat(continued.openTasks()).contains("PrepareMdtReview");
    }

    @Test
    void aClockRunsOnAndItsTimersFireHere() {
        assertThat(notices(there)).isEmpty();

        here.passes(Duration.ofDays(5));

        assertThat(notices(here)).isNotEmpty();
        assertThat(here.management().createJobQuery().withException().count()).isZero();
    }

    @Test
    void whatIsBrokenOffLeavesNothing() {
        Map<String, Integer> before = rows(empty);
        AtomicInteger asked = new AtomicInteger();
        RowsOfCases rows = rowsOfCases(empty, () -> asked.incrementAndGet() > 12);

        assertThatThrownBy(() -> inTransaction(empty, rows::copy)).hasMessage("Broken off");

        assertThat(rows(empty)).isEqualTo(before);
    }

    @Test
    void casesOfOtherModelsAreRefused() {
        assertThatThrownBy(() -> inTransaction(empty, () -> {
                    empty.database()
                            .sql("update ACT_GE_BYTEARRAY set BYTES_ = x'00' where NAME_ like 'processes/%.bpmn'")
                            .update();
                    rowsOfCases(empty, () -> false).copy();
                }))
                .hasMessageContaining("not deployed here");
    }

    /** Ids as in the application, not counted up in each database from 1. */
    private static PathwayEngine start() {
        return PathwayEngine.start(configuration -> configuration.setIdGenerator(new StrongUuidGenerator()));
    }

    private static RowsOfCases rowsOfCases(PathwayEngine into, BooleanSupplier brokenOff) {
        return new RowsOfCases(there.get(DataSource.class), into.get(DataSource.class), brokenOff);
    }

    private static void inTransaction(PathwayEngine engine, Runnable work) {
        new TransactionTemplate(engine.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    private static List<String> notices(PathwayEngine engine) {
        return engine.database()
                .sql("select rung from notice where case_number = ?")
                .param(untouched.caseNumber())
                .query(String.class)
                .list();
    }

    private static Map<String, Integer> rows(PathwayEngine engine) {
        Map<String, Integer> rows = new TreeMap<>();
        engine.database()
                .sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        engine.database()
                                .sql("select count(*) from \"" + table + "\"")
                                .query(Integer.class)
                                .single()));
        return rows;
    }
}
