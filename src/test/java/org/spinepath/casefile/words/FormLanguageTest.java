package org.spinepath.casefile.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The same task's form, asked for by readers of different languages. */
@SpinepathServer
class FormLanguageTest {

    @Autowired
    private Environment environment;

    @Autowired
    private TaskService tasks;

    private String taskId;

    @BeforeEach
    void aCaseWaitsForItsAssessment() {
        String referral = """
                {"sender":"form-language","referralId":"%1$s","patientId":"%1$s","patientName":"Tessa Invented",
                 "dateOfBirth":"1957-03-28","sex":"FEMALE","referrerRole":"GENERAL_PRACTITIONER"}
                """.formatted(UUID.randomUUID());
        String caseNumber = Visitor.with("gp", environment)
                .post("/api/referrals", referral)
                .json()
                .path("caseNumber")
                .asText();
        taskId = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey("AssessPatient")
                .singleResult()
                .getId();
    }

    @Test
    void eachReaderGetsTheirOwnLanguageOneAfterTheOther() {
        Visitor gp = Visitor.inTasklist("gp", environment);

        for (int round = 0; round < 2; round++) {
            assertThat(form(gp, "de-DE,de;q=0.9,en;q=0.8").body()).contains("\"label\":\"Krebsanamnese\"");
            assertThat(form(gp, "pl").body()).contains("\"label\":\"Wywiad onkologiczny\"", "Gruczoł krokowy");
            assertThat(form(gp, "fr").body()).contains("Cancer history").doesNotContain("Krebs", "Wywiad");
            assertThat(form(gp, null).body()).contains("Cancer history").doesNotContain("Krebs", "Wywiad");
        }
    }

    @Test
    void whateverIsNotReadStaysTheSame() throws IOException {
        JsonNode written = new ObjectMapper().readTree(new File("forms/assess-patient.form"));

        assertThat(form(Visitor.inTasklist("gp", environment), null).json()).isEqualTo(written);
        assertThat(form(Visitor.inTasklist("gp", environment), "de").json().findValuesAsText("key"))
                .isEqualTo(written.findValuesAsText("key"));
    }

    @Test
    void noCacheMixesTheLanguagesUp() {
        for (String language : List.of("de", "pl", "en")) {
            Answer form = form(Visitor.inTasklist("gp", environment), language);

            assertThat(form.status()).isEqualTo(200);
            assertThat(form.header("Vary")).contains("Accept-Language");
            assertThat(form.type()).startsWith("application/json");
        }
    }

    @Test
    void theRestApiSpeaksTheSame() {
        String path = "/engine-rest/task/" + taskId + "/deployed-form";

        assertThat(Visitor.with("gp", environment)
                        .header("Accept-Language", "pl")
                        .get(path)
                        .body())
                .contains("Wywiad onkologiczny");
    }

    @Test
    void aRefusalIsHandedOnAsItIs() {
        Visitor gp = Visitor.with("gp", environment);
        String path = "/engine-rest/task/no-such-task/deployed-form";

        Answer refused = gp.get(path);
        Answer refusedInGerman = gp.header("Accept-Language", "de").get(path);

        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(refusedInGerman.status()).isEqualTo(refused.status());
        assertThat(refusedInGerman.body()).isEqualTo(refused.body()).isNotEmpty();
    }

    private Answer form(Visitor visitor, String language) {
        return visitor.header("Accept-Language", language)
                .get("/camunda/api/engine/engine/default/task/" + taskId + "/deployed-form");
    }
}
