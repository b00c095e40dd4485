package org.spinepath.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spinepath.pathway.SampleAnswers.assessment;
import static org.spinepath.pathway.SampleAnswers.decision;
import static org.spinepath.pathway.SampleAnswers.imaging;
import static org.spinepath.pathway.SampleAnswers.preparation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinepath.EveryTable;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.spinepath.Visitor.Download;
import org.spinepath.patients.PatientRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads a letter, with whose name, and who confirms it. */
@SpinepathServer
class LettersOverHttpTest {

    @Autowired
    private Environment environment;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identities;

    @Autowired
    private PatientRegister register;

    @Autowired
    private JdbcClient database;

    private String hospitalNumber;
    private String name;
    private String caseNumber;
    private String letter;

    /** One for all: nothing happens to it. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class ALetterThatIsOnlyRead {

        @BeforeAll
        void isWritten() {
            theMdtDecidesToOperate();
        }

        @BeforeEach
        void nobodyHasLookedYet() {
            database.sql("delete from patient_look where case_number = ?")
                    .param(caseNumber)
                    .update();
        }

        @ParameterizedTest
        @CsvSource({
            "en, Decided: radical resection.",
            "pl, Decyzja: resekcja radykalna.",
            "de, Beschluss: radikale Resektion."
        })
        void thePracticeReadsItsLetterWithTheNameInItsLanguage(String language, String decided) {
            Download download = as("gp").download("/api/letters/" + letter + ".pdf?lang=" + language);

            assertThat(download.status()).isEqualTo(200);
            assertThat(download.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(download.header("Cache-Control")).contains("no-store");
            assertThat(download.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"letter-" + caseNumber + ".pdf\"");
            PdfText paper = PdfText.of(download.body());
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.text()).contains("Hillside Practice (demo)", hospitalNumber, caseNumber, decided);
            assertThat(paper.text().replace(" ", "")).contains(name.replace(" ", ""));
        }

        @Test
        void withoutALanguageTheBrowsersCounts() {
            Visitor gp = as("gp").header("Accept-Language", "fr, pl;q=0.8, en;q=0.5");

            assertThat(PdfText.of(gp.download("/api/letters/" + letter + ".pdf").body())
                            .language())
                    .isEqualTo("pl");
            assertThat(PdfText.of(as("gp").download("/api/letters/" + letter + ".pdf")
                                    .body())
                            .language())
                    .isEqualTo("en");
        }

        @Test
        void anotherLanguageIsRefusedInWords() {
            Answer answer = as("gp").get("/api/letters/" + letter + ".pdf?lang=fr");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("lang");
        }

        @Test
        void theNameStandsInTheRegisterOnly() {
            as("gp").download("/api/letters/" + letter + ".pdf");

            assertThat(new EveryTable(database).containing(hospitalNumber)).containsExactly("PATIENT");
        }

        @ParameterizedTest
        @ValueSource(strings = {"gp", "nurse", "orthopaedist", "surgeon", "coordinator", "lead"})
        void thePracticeAndThoseWithATaskOfTheCaseReadItAndAreRecorded(String user) {
            assertThat(as(user).download("/api/letters/" + letter + ".pdf").status())
                    .isEqualTo(200);

            assertThat(looks()).containsExactly(user + " Letter MDT_OUTCOME");
        }

        @ParameterizedTest
        @CsvSource({"radiologist, 403", "palliative, 403", "manager, 403", "analyst, 404", "admin, 404"})
        void nobodyElseReadsIt(String user, int status) {
            for (String path : List.of("/api/letters/" + letter + ".pdf", "/api/letters?caseNumber=" + caseNumber)) {
                Answer answer = as(user).get(path);

                assertThat(answer.status()).as(path).isEqualTo(status);
                assertThat(answer.type()).startsWith("application/problem+json");
                assertThat(answer.body()).doesNotContain(hospitalNumber);
            }
            assertThat(as(user).post("/api/letters/" + letter + "/receipt", "").status())
                    .isEqualTo(status);
            assertThat(looks()).isEmpty();
        }

        @Test
        void aClinicianOfAnotherPracticeLearnsNothing() {
            inAnotherPractice(() -> {
                assertThat(as("otherGp").get("/api/letters/" + letter + ".pdf").status())
                        .isEqualTo(404);
                assertThat(as("otherGp")
                                .post("/api/letters/" + letter + "/receipt", "")
                                .status())
                        .isEqualTo(404);
                assertThat(as("otherGp").get("/api/letters").json()).isEmpty();
                assertThat(as("otherGp")
                                .get("/api/letters/waiting")
                                .json()
                                .path("unreceived")
                                .asInt())
                        .isZero();
            });
            assertThat(looks()).isEmpty();
        }

        @Test
        void aLetterThatDoesNotExistIsNotFound() {
            for (String id : List.of(UUID.randomUUID().toString(), "none")) {
                assertThat(as("gp").get("/api/letters/" + id + ".pdf").status()).isEqualTo(404);
                assertThat(as("gp").post("/api/letters/" + id + "/receipt", "").status())
                        .isEqualTo(404);
            }
        }

        @Test
        void thePracticesListNamesThePatientAndEachNameIsALook() {
            JsonNode mine = mine("gp");

            assertThat(mine.path("patientName").asText()).isEqualTo(name);
            assertThat(mine.path("kind").asText()).isEqualTo("MDT_OUTCOME");
            assertThat(mine.path("mayOpen").asBoolean()).isTrue();
            assertThat(mine.path("mayConfirm").asBoolean()).isTrue();
            assertThat(looks()).containsExactly("gp Letters");
        }

        @ParameterizedTest
        @ValueSource(strings = {"coordinator", "lead"})
        void whoOverseesSeesTheLettersOfAllOpenCasesAndConfirmsNone(String user) {
            assertThat(mine(user).path("mayConfirm").asBoolean()).isFalse();
            assertThat(mine(user).path("mayOpen").asBoolean()).isTrue();
            assertThat(as(user).post("/api/letters/" + letter + "/receipt", "").status())
                    .isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(strings = {"surgeon", "manager", "analyst", "admin"})
        void thereIsNoListForOthers(String user) {
            assertThat(as(user).get("/api/letters").status()).isEqualTo(403);
            assertThat(as(user).get("/api/letters/waiting")
                            .json()
                            .path("listed")
                            .asBoolean(true))
                    .isFalse();
        }

        @Test
        void theLettersOfOneCaseComeWithoutTheName() {
            Answer answer = as("surgeon").get("/api/letters?caseNumber=" + caseNumber);

            assertThat(answer.json().size()).isEqualTo(1);
            assertThat(answer.body()).doesNotContain(hospitalNumber);
            assertThat(looks()).isEmpty();
        }

        @Test
        void thePageIsServed() {
            Visitor gp = Visitor.inTasklist("gp", environment);

            assertThat(gp.get("/letters").body()).contains("/letters/letters.js");
            for (String file : List.of("letters.js", "letters-io.js", "letters.css")) {
                assertThat(gp.get("/letters/" + file).status()).as(file).isEqualTo(200);
            }
            for (String file : List.of("server.js", "dates.js", "html.js", "language.js", "page.css")) {
                assertThat(gp.get("/spinepath-shared/" + file).status())
                        .as(file)
                        .isEqualTo(200);
            }
            for (String file : List.of("plugin.js", "letters.js", "plugin.css")) {
                assertThat(gp.get("/camunda/api/tasklist/plugin/spinepath-letters/static/app/" + file)
                                .status())
                        .as(file)
                        .isEqualTo(200);
            }
        }
    }

    /** Each of its own. */
    @Nested
    class ALetterThatIsAnswered {

        @BeforeEach
        void isWritten() {
            theMdtDecidesToOperate();
        }

        @Test
        void thePracticeConfirmsOnceAndTheFirstReceiptStays() {
            int before = waiting();

            Answer first = as("nurse").post("/api/letters/" + letter + "/receipt", "");
            Answer second = as("gp").post("/api/letters/" + letter + "/receipt", "");

            assertThat(first.status()).isEqualTo(200);
            assertThat(first.json().path("receivedBy").asText()).isEqualTo("Nils Careful");
            assertThat(second.json().path("receivedBy")).isEqualTo(first.json().path("receivedBy"));
            assertThat(second.json().path("receivedAt")).isEqualTo(first.json().path("receivedAt"));
            assertThat(waiting()).isEqualTo(before - 1);
            assertThat(mine("gp").path("mayConfirm").asBoolean()).isFalse();
        }

        @Test
        void whatIsNotConfirmedComesFirst() {
            as("gp").post("/api/letters/" + letter + "/receipt", "");

            List<Boolean> received = StreamSupport.stream(
                            as("gp").get("/api/letters").json().spliterator(), false)
                    .map(line -> line.has("receivedAt"))
                    .toList();

            assertThat(received).contains(true).isSorted();
        }

        @Test
        void aTasklistSessionConfirmsWithItsTokenOnly() {
            Visitor gp = Visitor.inTasklist("gp", environment);
            gp.header("X-XSRF-TOKEN", null);
            assertThat(gp.post("/api/letters/" + letter + "/receipt", "").status())
                    .isEqualTo(403);

            String token = gp.download("/api/letters/waiting").header("X-XSRF-TOKEN");
            gp.header("X-XSRF-TOKEN", token);

            assertThat(gp.post("/api/letters/" + letter + "/receipt", "").status())
                    .isEqualTo(200);
        }

        @Test
        void ofAnErasedPersonTheLetterNamesTheCaseOnly() {
            register.erase(register.find(hospitalNumber).orElseThrow());

            PdfText paper = PdfText.of(
                    as("gp").download("/api/letters/" + letter + ".pdf?lang=en").body());

            assertThat(paper.text()).contains("identity erased", caseNumber).doesNotContain(hospitalNumber);
            assertThat(mine("gp").path("erased").asBoolean()).isTrue();
        }

        @Test
        void whoCompletesTheStepInTasklistHasReceivedTheDischargeLetter() {
            String task = afterDischarge();

            Answer answer = as("gp").post(
                            "/engine-rest/task/" + task + "/submit-form",
                            "{\"variables\":{\"letterReceived\":{\"value\":true}}}");

            assertThat(answer.status()).as(answer.body()).isEqualTo(204);
            assertThat(discharge().path("receivedBy").asText()).isEqualTo("Gwen Practice");
        }

        @Test
        void whoConfirmsTheDischargeLetterHasDoneTheStepAsWell() {
            afterDischarge();

            Answer answer =
                    as("gp").post("/api/letters/" + discharge().path("id").asText() + "/receipt", "");

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("receivedBy").asText()).isEqualTo("Gwen Practice");
            await().until(() -> as("gp").get("/api/cases/" + caseNumber)
                    .json()
                    .path("outcome")
                    .asText()
                    .equals("DISCHARGED_TO_PRIMARY_CARE"));
        }

        @Test
        void aClosedCasesLettersStayReadableForThePractice() {
            as("gp").post("/api/cases/" + caseNumber + "/withdrawal", "{\"reasonCode\":\"DUPLICATE\"}");

            assertThat(as("gp").download("/api/letters/" + letter + ".pdf").status())
                    .isEqualTo(200);
            assertThat(as("surgeon").get("/api/letters/" + letter + ".pdf").status())
                    .isEqualTo(403);
            assertThat(lettersOfTheCase("coordinator").get(0).path("mayOpen").asBoolean())
                    .isFalse();
        }
    }

    private void theMdtDecidesToOperate() {
        hospitalNumber = "L-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        name = "Łucja <b>Żółć</b> & " + hospitalNumber;
        String referral = """
            {"sender":"letters","referralId":"%s","patientId":"%s","patientName":"%s",
             "dateOfBirth":"1957-03-28","sex":"FEMALE","referrerRole":"GENERAL_PRACTITIONER"}
            """.formatted(UUID.randomUUID(), hospitalNumber, name);
        caseNumber = as("gp").post("/api/referrals", referral)
                .json()
                .path("caseNumber")
                .asText();
        done("AssessPatient", assessment());
        done("PerformImaging", imaging());
        done("PrepareMdtReview", preparation());
        done("ReviewAtMdt", decision("RADICAL_RESECTION"));
        taskId("PerformSurgery");
        letter = lettersOfTheCase("gp").get(0).path("id").asText();
    }

    /** Where the case waits for the practice to confirm the discharge letter; the months of aftercare are left out. */
    private String afterDischarge() {
        Task surgery = tasks.createTaskQuery().taskId(taskId("PerformSurgery")).singleResult();
        runtime.createProcessInstanceModification(surgery.getProcessInstanceId())
                .cancelAllForActivity("PerformSurgery")
                .startBeforeActivity("WriteDischargeLetter")
                .execute();
        return taskId("ConfirmLetterReceived");
    }

    private JsonNode discharge() {
        return StreamSupport.stream(lettersOfTheCase("gp").spliterator(), false)
                .filter(line -> line.path("kind").asText().equals("DISCHARGE"))
                .findFirst()
                .orElseThrow();
    }

    private void done(String step, Map<String, Object> answers) {
        forms.submitTaskForm(taskId(step), answers);
    }

    private String taskId(String step) {
        return await().until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(caseNumber)
                                .taskDefinitionKey(step)
                                .singleResult(),
                        task -> task != null)
                .getId();
    }

    private JsonNode lettersOfTheCase(String user) {
        return as(user).get("/api/letters?caseNumber=" + caseNumber).json();
    }

    /** The line of this letter in the user's own list. */
    private JsonNode mine(String user) {
        return StreamSupport.stream(as(user).get("/api/letters").json().spliterator(), false)
                .filter(line -> line.path("id").asText().equals(letter))
                .findFirst()
                .orElseThrow();
    }

    private int waiting() {
        return as("gp").get("/api/letters/waiting").json().path("unreceived").asInt();
    }

    private void inAnotherPractice(Runnable deed) {
        var practice = identities.newGroup("practiceWithoutLetters");
        practice.setName("Another practice");
        practice.setType("PRACTICE");
        identities.saveGroup(practice);
        var user = identities.newUser("otherGp");
        user.setPassword("demo");
        identities.saveUser(user);
        identities.createMembership("otherGp", "generalPractitioner");
        identities.createMembership("otherGp", "practiceWithoutLetters");
        try {
            deed.run();
        } finally {
            identities.deleteUser("otherGp");
            identities.deleteGroup("practiceWithoutLetters");
        }
    }

    private List<String> looks() {
        return database.sql(
                        "select looked_by || ' ' || purpose from patient_look where case_number = ? order by looked_at")
                .param(caseNumber)
                .query(String.class)
                .list();
    }

    private Visitor as(String user) {
        return Visitor.with(user, environment);
    }
}
