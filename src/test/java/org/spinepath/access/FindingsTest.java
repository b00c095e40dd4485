package org.spinepath.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Nobody learns a case's findings by guessing them: questions that depend on a variable's value are for those who may read it. */
@SpinepathServer
class FindingsTest {

    private static final String NARROWED = "[{\"name\":\"cancerHistory\",\"operator\":\"eq\",\"value\":\"CURRENT\"}]";
    private static final String SORTED =
            "{\"sorting\":[{\"sortBy\":\"%s\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"ageYears\",\"type\":\"Integer\"}}]}";

    @Autowired
    private Environment environment;

    private String caseNumber;

    @BeforeEach
    void aPatientIsReferred() {
        String referral = """
                {"sender":"findings","referralId":"%s","patientId":"%s","patientName":"Finding Example",
                 "dateOfBirth":"1957-03-28","referrerRole":"GENERAL_PRACTITIONER","cancerHistory":"CURRENT"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID());
        caseNumber = Visitor.with("gp", environment)
                .post("/api/referrals", referral)
                .json()
                .get("caseNumber")
                .asText();
    }

    static Stream<Arguments> questions() {
        return Stream.of("/process-instance", "/history/process-instance", "/task", "/history/task", "/execution")
                .flatMap(query -> {
                    String filter = query.matches(".*(task|execution)") ? "processVariables" : "variables";
                    String sort = query.endsWith("/task") ? SORTED.formatted("processVariable") : "{}";
                    String narrowed = "{\"" + filter + "\":" + NARROWED + "}";
                    boolean nests = !query.equals("/execution");
                    return Stream.of(
                                    narrowed,
                                    nests ? "{\"orQueries\":[" + narrowed + "]}" : narrowed,
                                    query.equals("/task") ? sort : narrowed)
                            .distinct()
                            .map(body -> Arguments.of(query, body));
                });
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whoOnlyWatchesCannotAskByValues(String query, String question) {
        for (String path : List.of(query, query + "/count")) {
            boolean sorting = question.contains("sorting");
            if (!(sorting && path.endsWith("/count"))) {
                assertThat(Visitor.with("manager", environment)
                                .post("/engine-rest" + path, question)
                                .status())
                        .as(path)
                        .isEqualTo(403);
            }
        }
        assertThat(Visitor.inWebapp("cockpit", "manager", environment)
                        .post("/camunda/api/engine/engine/default" + query, question)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void norInCockpit() {
        String cases = "/camunda/api/cockpit/plugin/base/default/process-instance";
        Visitor manager = Visitor.inWebapp("cockpit", "manager", environment);
        Visitor lead = Visitor.inWebapp("cockpit", "lead", environment);
        String narrowed = "{\"variables\":" + NARROWED + "}";

        for (String path : List.of(cases, cases + "/count")) {
            assertThat(manager.post(path, narrowed).status()).isEqualTo(403);
            assertThat(manager.get(path + "?variables=cancerHistory_eq_CURRENT").status())
                    .isEqualTo(403);
            assertThat(manager.post(path, "{\"businessKey\":\"" + caseNumber + "\",\"variables\":[]}")
                            .json()
                            .toString())
                    .isNotIn("[]", "{\"count\":0}");
            assertThat(lead.post(path, narrowed).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whoMayReadVariablesCan(String query, String question) {
        assertThat(Visitor.with("coordinator", environment)
                        .post("/engine-rest" + query, question)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/process-instance", "/history/process-instance", "/task", "/history/task"})
    void aManagerStillSeesWhereCasesStand(String query) {
        assertThat(Visitor.with("manager", environment)
                        .get("/engine-rest" + query)
                        .json()
                        .size())
                .isPositive();
    }

    @Test
    void aClinicianNarrowsTheirOwnTasks() {
        assertThat(Visitor.with("gp", environment)
                        .post("/engine-rest/task", "{\"processVariables\":" + NARROWED + "}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "analyst, CURRENT, false",
        "analyst, NONE, false",
        "manager, CURRENT, true",
        "manager, NONE, true",
        "radiologist, CURRENT, false",
        "radiologist, NONE, true"
    })
    void aMessageTellsNobodyWhetherItsKeysAreRight(String login, String guess, boolean all) {
        String message = """
                {"messageName":"DeathReported","businessKey":"%s","all":%s,
                 "correlationKeys":{"cancerHistory":{"value":"%s","type":"String"}}}
                """.formatted(caseNumber, all, guess);

        var answer = Visitor.with(login, environment).post("/engine-rest/message", message);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("message").asText()).startsWith("Messages to cases go through their own pages.");
    }
}
