package org.spinepath.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.SpinepathServer;
import org.spinepath.StepNames;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.spinepath.pathway.cases.Steps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@SpinepathServer
class FiguresOverHttpTest {

    private static final String[] FIGURES = {
        "standing",
        "forecast",
        "flow",
        "steps",
        "promises",
        "breaches",
        "concordance",
        "outcomes",
        "figures.csv",
        "cases/SP-1"
    };

    @Autowired
    private Environment environment;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gp",
                "nurse",
                "radiologist",
                "surgeon",
                "oncologist",
                "radiotherapist",
                "palliative",
                "analyst",
                "admin"
            })
    void thoseWhoDoNotWatchThePathwaySeeNoFigure(String login) {
        for (String figure : FIGURES) {
            assertThat(ask(login, figure).status()).as(figure).isEqualTo(figure.startsWith("cases") ? 404 : 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "lead", "coordinator"})
    void thoseWhoWatchItSeeAll(String login) {
        for (String figure : FIGURES) {
            assertThat(ask(login, figure).status()).as(figure).isEqualTo(figure.startsWith("cases") ? 404 : 200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "to=2026-02-30, to",
        "from=2026-03-02&to=2026-03-01, to",
        "from=-999999999-01-01, from",
        "from=2020-01-01&to=2026-01-01, from",
        "tier=SOON, tier"
    })
    void aQuestionThatCannotBeAnsweredSaysWhatToSend(String question, String field) {
        Answer answer = ask("manager", "flow?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void metricsCountStepsForManagersAndOperators() {
        Visitor.with("gp", environment).post("/api/referrals", """
            {"sender": "metrics", "referralId": "metrics-1", "patientId": "METRICS-1", "patientName": "Invented Person",
             "dateOfBirth": "1950-01-01", "sex": "FEMALE", "referrerRole": "GENERAL_PRACTITIONER", "cancerHistory": "CURRENT"}
            """);

        String metrics =
                Visitor.with("manager", environment).get("/actuator/prometheus").body();

        assertThat(metrics)
                .containsPattern("spinepath_steps_open\\{step=\"AssessPatient\",urgency=\"urgent\"} [1-9]")
                .contains("spinepath_jobs_failed", "spinepath_steps_overdue", "jvm_memory_used_bytes")
                .doesNotContain("METRICS-1", "Invented", "SP-20");
        assertThat(Visitor.with("admin", environment)
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(200);
        assertThat(Visitor.with("surgeon", environment)
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.unknown(environment).get("/actuator/prometheus").status())
                .isEqualTo(401);
    }

    @Test
    void aNewCaseStandsAtItsFirstStep() {
        String caseNumber = Visitor.with("gp", environment)
                .post("/api/referrals", """
                    {"sender": "standing", "referralId": "standing-1", "patientId": "STANDING-1", "patientName": "Invented Person",
                     "dateOfBirth": "1950-01-01", "sex": "FEMALE", "referrerRole": "GENERAL_PRACTITIONER", "cancerHistory": "CURRENT"}
                    """)
                .json()
                .path("caseNumber")
                .asText();

        assertThat(ask("manager", "standing").json().path("stages").toString())
                .contains(StepNames.of(Steps.ASSESS_PATIENT));
        assertThat(ask("manager", "forecast").json().path("steps").findValuesAsText("caseNumber"))
                .contains(caseNumber);
        assertThat(ask("manager", "forecast?tier=URGENT").json().path("steps").findValuesAsText("caseNumber"))
                .contains(caseNumber);
        assertThat(ask("manager", "forecast?tier=ROUTINE").json().path("steps").findValuesAsText("caseNumber"))
                .doesNotContain(caseNumber);
        assertThat(ask("manager", "standing?tier=SOON").status()).isEqualTo(400);
    }

    private Answer ask(String login, String path) {
        return Visitor.with(login, environment).get("/api/insight/" + path);
    }
}
