package org.spinepath.soak;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.spinepath.SpinepathApplication;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.CaseVariables;
import org.spinepath.pathway.PathwayStart;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that wait for imaging, opened on the product's own model by an application in this process that runs no jobs. */
final class WaitingCases {

    static final String TIMER = "PerformImagingOverdue";

    /** Cases in one transaction: a commit for each would take longer than the storm. */
    private static final int TOGETHER = 50;

    private WaitingCases() {}

    /**
     * Opens WAITING-00000 and so on.
     *
     * @param everyWhich of them is an emergency, starting with the first; the others are routine
     */
    static void open(SoakDatabase database, int cases, int everyWhich) {
        String[] settings = Stream.concat(
                        database.settings().stream(),
                        Stream.of(
                                "server.port=0",
                                "spinepath.demo.cases=false",
                                "camunda.bpm.job-execution.enabled=false"))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(SpinepathApplication.class)
                .profiles("demo")
                .run(settings)) {
            RuntimeService runtime = application.getBean(RuntimeService.class);
            TransactionTemplate together =
                    new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
            for (int first = 0; first < cases; first += TOGETHER) {
                int from = first;
                together.executeWithoutResult(status -> IntStream.range(from, Math.min(from + TOGETHER, cases))
                        .forEach(number -> open(
                                runtime,
                                "WAITING-%05d".formatted(number),
                                number % everyWhich == 0 ? Urgency.EMERGENCY : Urgency.ROUTINE)));
            }
        }
    }

    private static void open(RuntimeService runtime, String caseNumber, Urgency urgency) {
        runtime.createProcessInstanceByKey(PathwayStart.PATHWAY)
                .businessKey(caseNumber)
                .setVariable(CaseVariables.CASE_NUMBER.name(), caseNumber)
                .setVariable(CaseVariables.URGENCY.name(), urgency.name())
                .startBeforeActivity("PerformImaging")
                .execute();
    }
}
