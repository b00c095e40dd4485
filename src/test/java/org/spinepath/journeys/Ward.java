package org.spinepath.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Clock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.spinepath.Visitor;
import org.spinepath.demo.synthetic.SyntheticCases;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test its people and puts everything back when they go home: one browser for all tests, a screen each, the real time again. */
final class Ward implements BeforeEachCallback, AfterEachCallback {

    private static final long SEED = 4;

    private Team team;
    private Progress progress;
    private Environment environment;
    private ApplicationContext application;
    private Browser browser;
    private Path screenshots;

    @Override
    public void beforeEach(ExtensionContext test) {
        application = SpringExtension.getApplicationContext(test);
        environment = application.getEnvironment();
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        ProcessEngine engine = application.getBean(ProcessEngine.class);
        clearTheLists(engine.getRuntimeService());
        browser = Chromium.shared().browser();
        screenshots =
                Path.of("target", "screenshots", test.getRequiredTestClass().getSimpleName());
        team = new Team(browser, port, screenshots);
        progress = new Progress(engine);
    }

    /** Cases of other tests would fall due as the time moves on, and push a journey's own tasks off the first page. */
    private static void clearTheLists(RuntimeService runtime) {
        List<String> cases = runtime.createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        runtime.deleteProcessInstancesIfExists(cases, "another test's case", true, true, true);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ClockUtil.reset();
        if (team != null) {
            team.close();
        }
    }

    /** A referral that a program of the practice sent some time ago; the number of its case, once it stands at its first step. */
    String referred(String hospitalNumber, boolean emergencySigns, Duration ago) {
        String caseNumber;
        ClockUtil.setCurrentTime(Date.from(Instant.now().minus(ago)));
        try {
            caseNumber = Visitor.with("gp", environment)
                    .post("/api/referrals", """
                            {"sender": "journeys", "referralId": "%5$s", "patientId": "%1$s", "patientName": "%2$s",
                             "dateOfBirth": "%3$s", "sex": "MALE", "referrerRole": "GENERAL_PRACTITIONER",
                             "cancerHistory": "CURRENT", "emergencySigns": %4$s}
                            """.formatted(
                            hospitalNumber, Referral.NAME, Referral.DATE_OF_BIRTH, emergencySigns, UUID.randomUUID()))
                    .json()
                    .path("caseNumber")
                    .asText();
        } finally {
            ClockUtil.reset();
        }
        progress.awaitTask(caseNumber, "AssessPatient");
        return caseNumber;
    }

    /** Another member records the decision at another screen, while somebody has the review before them. */
    void decidedElsewhere(String login, String caseNumber, String treatment) {
        String review = progress.awaitTask(caseNumber, "ReviewAtMdt").getId();
        String decision = """
                {"variables": {"mdtMembersPresent": {"type": "Json", "value": "['SPINE_SURGERY','MEDICAL_ONCOLOGY','RADIOLOGY']"},
                               "mdtOutcome": {"value": "TREAT"}, "mdtTreatment": {"value": "%s"}}}
                """.formatted(treatment).replace("'", "\\\"");
        assertThat(Visitor.with(login, environment)
                        .post("/engine-rest/task/" + review + "/submit-form", decision)
                        .status())
                .isEqualTo(204);
    }

    /** A program of the practice tells a case something. */
    void reported(String caseNumber, String message, String content) {
        Visitor.with("gp", environment).post("/api/cases/" + caseNumber + "/" + message, content);
    }

    Member member(String login) {
        return team.member(login);
    }

    Member member(String login, String locale) {
        return team.member(login, locale);
    }

    /** Somebody in another zone, or here, whose computer stands at this moment. */
    Member member(String login, ZoneId zone, Instant now) {
        Member member = team.member(login, "en-US", zone);
        member.screen().clock().setFixedTime(Date.from(now));
        return member;
    }

    Progress progress() {
        return progress;
    }

    /** Random cases of the past, played while no job executor runs: the clock that they turn back is everybody's. */
    void synthetic(int cases, Duration period) {
        JobExecutor executor = ((ProcessEngineConfigurationImpl)
                        application.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor();
        executor.shutdown();
        try {
            application.getBean(SyntheticCases.class).play(cases, SEED, period);
        } finally {
            executor.start();
        }
    }

    /** Somebody who watches the pathway. */
    CockpitScreen cockpit(String login) {
        return cockpit(login, clock -> {});
    }

    /** The same at this moment. */
    CockpitScreen cockpit(String login, Instant now) {
        return cockpit(login, clock -> clock.setFixedTime(Date.from(now)));
    }

    private CockpitScreen cockpit(String login, Consumer<Clock> time) {
        return CockpitScreen.signIn(
                browser,
                "http://localhost:" + environment.getRequiredProperty("local.server.port"),
                login,
                time,
                screenshots);
    }

    /** A GP refers an invented patient; the case that this opens. */
    ClickedCase refer(Referral referral) {
        return new ClickedCase(team, progress, team.member("gp").refer(referral));
    }
}
