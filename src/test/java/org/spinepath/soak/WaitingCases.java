package org.spinepath.soak;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.spinepath.SpinepathApplication;
import org.spinepath.clinical.presentation.Sex;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.SampleAnswers;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.patients.PatientIdentity;
import org.spinepath.patients.PatientRegister;
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
        inAnApplication(database, application -> {
            RuntimeService runtime = application.getBean(RuntimeService.class);
            inBatches(
                    application,
                    cases,
                    number -> open(
                            runtime,
                            "WAITING-%05d".formatted(number),
                            number % everyWhich == 0 ? Urgency.EMERGENCY : Urgency.ROUTINE));
        });
    }

    /** Opens REVIEW-00000 and so on: imaged, graded, recommended on, before the MDT, all of one invented patient. */
    static void openAtReview(SoakDatabase database, int cases) {
        inAnApplication(database, application -> {
            PatientRegister register = application.getBean(PatientRegister.class);
            RuntimeService runtime = application.getBean(RuntimeService.class);
            UUID patient = register.register(
                    new PatientIdentity("SOAK-1", "Invented Person", LocalDate.of(1960, 4, 1), Sex.MALE));
            VariableMap knowledge = gradedCase(application);
            inBatches(application, cases, number -> {
                String caseNumber = "REVIEW-%05d".formatted(number);
                register.assign(patient, caseNumber);
                knowledge.put(CaseVariables.CASE_NUMBER.name(), caseNumber);
                runtime.createProcessInstanceByKey(Processes.PATHWAY)
                        .businessKey(caseNumber)
                        .setVariables(knowledge)
                        .startBeforeActivity("RecommendTreatment")
                        .execute();
            });
        });
    }

    /** What a case knows that was played up to its preparation, one opinion to be asked for. */
    private static VariableMap gradedCase(ConfigurableApplicationContext application) {
        RuntimeService runtime = application.getBean(RuntimeService.class);
        String instance = runtime.createProcessInstanceByKey(Processes.PATHWAY)
                .businessKey("REVIEW-MODEL")
                .setVariable(CaseVariables.CASE_NUMBER.name(), "REVIEW-MODEL")
                .setVariable(CaseVariables.URGENCY.name(), Urgency.URGENT.name())
                .setVariables(SampleAnswers.assessment())
                .setVariables(SampleAnswers.imaging())
                .setVariables(SampleAnswers.preparation())
                .setVariable("invitedDisciplines", SampleAnswers.ticked("MEDICAL_ONCOLOGY"))
                .startBeforeActivity("GradeImaging")
                .execute()
                .getId();
        return runtime.getVariablesLocalTyped(instance);
    }

    private static void inBatches(ConfigurableApplicationContext application, int cases, IntConsumer open) {
        TransactionTemplate together = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        for (int first = 0; first < cases; first += TOGETHER) {
            int from = first;
            together.executeWithoutResult(status ->
                    IntStream.range(from, Math.min(from + TOGETHER, cases)).forEach(open));
        }
    }

    /** Lets an application that runs no jobs work on the database. */
    static void inAnApplication(SoakDatabase database, Consumer<ConfigurableApplicationContext> work) {
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
            work.accept(application);
        }
    }

    private static void open(RuntimeService runtime, String caseNumber, Urgency urgency) {
        runtime.createProcessInstanceByKey(Processes.PATHWAY)
                .businessKey(caseNumber)
                .setVariable(CaseVariables.CASE_NUMBER.name(), caseNumber)
                .setVariable(CaseVariables.URGENCY.name(), urgency.name())
                .startBeforeActivity("PerformImaging")
                .execute();
    }
}
