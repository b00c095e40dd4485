package org.spinepath.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.spinepath.people.Practice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A referral is taken whole or not at all, and once. */
@SpinepathServer
class ReferralApiTest {

    @Autowired
    private Environment environment;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @Test
    void aNewReferralOpensACaseAndSaysWhereItIs() {
        Answer answer = as("gp").post("/api/referrals", aReferral().json());

        assertThat(answer.status()).isEqualTo(201);
        String caseNumber = answer.json().path("caseNumber").asText();
        assertThat(caseNumber).matches("SP-\\d{4}-\\d{6}");
        assertThat(answer.location()).endsWith("/api/cases/" + caseNumber);
        assertThat(casesOf(caseNumber)).hasSize(1);
    }

    @Test
    void theCaseKnowsThePracticeTheAgeAndCodesButNoIdentity() {
        ReferralText referral = aReferral().with("cancerHistory", "\"PAST\"").with("primaryTumour", "\"RENAL_CELL\"");
        String caseNumber = as("gp").post("/api/referrals", referral.json())
                .json()
                .path("caseNumber")
                .asText();

        var variables = runtime.getVariables(casesOf(caseNumber).get(0).getId());
        assertThat(variables)
                .containsEntry("caseNumber", caseNumber)
                .containsEntry("referrerTeam", "practiceHillside")
                .containsEntry("referrerRole", "GENERAL_PRACTITIONER")
                .containsEntry("cancerHistory", "PAST")
                .containsEntry("primaryTumour", "RENAL_CELL")
                .containsEntry("sex", "FEMALE")
                .containsKeys("patientRef", "ageYears", "referralReceivedAt");
        assertThat(variables.values())
                .noneSatisfy(value ->
                        assertThat(String.valueOf(value)).containsAnyOf(referral.hospitalNumber(), "Nelson", "1950"));
    }

    @Test
    void whoHasNoPracticeIsToldWhatToDo() {
        aNurseWithoutPractice("locumNurse");
        ReferralText referral = aReferral();
        Answer answer = as("locumNurse")
                .post(
                        "/api/referrals",
                        referral.with("referrerRole", "\"TRAINED_NURSE\"").json());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("detail").asText()).contains("Ask the administrator");
        assertThat(casesAboutPatient(referral)).isZero();
    }

    @Test
    void whoWorksInTwoPracticesSaysForWhichOneTheyRefer() {
        String other = "practiceOf" + UUID.randomUUID().toString().substring(0, 8);
        aNurseWithoutPractice("sharedNurse");
        Group practice = identities.newGroup(other);
        practice.setName("Another practice");
        practice.setType(Practice.GROUP_TYPE);
        identities.saveGroup(practice);
        identities.createMembership("sharedNurse", "practiceHillside");
        identities.createMembership("sharedNurse", other);
        ReferralText referral = aReferral().with("referrerRole", "\"TRAINED_NURSE\"");
        try {
            assertThat(as("sharedNurse")
                            .get("/api/referrals/referrer")
                            .json()
                            .path("practices")
                            .findValuesAsText("title"))
                    .containsExactly("Another practice", "Hillside Practice (demo)");

            Answer unsaid = as("sharedNurse").post("/api/referrals", referral.json());
            Answer foreign = as("gp").post(
                            "/api/referrals",
                            aReferral().with("practice", "\"" + other + "\"").json());
            Answer said = as("sharedNurse")
                    .post(
                            "/api/referrals",
                            referral.with("practice", "\"" + other + "\"").json());

            for (Answer refused : List.of(unsaid, foreign)) {
                assertThat(refused.status()).as(refused.body()).isEqualTo(400);
                assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("practice");
            }
            assertThat(unsaid.json().at("/errors/0/allowed")).hasSize(2);
            assertThat(foreign.json().at("/errors/0/allowed/0").asText()).isEqualTo("practiceHillside");
            assertThat(said.status()).as(said.body()).isEqualTo(201);
            String caseNumber = said.json().path("caseNumber").asText();
            assertThat(runtime.getVariable(casesOf(caseNumber).get(0).getId(), "referrerTeam"))
                    .isEqualTo(other);
            assertThat(casesAboutPatient(referral)).isEqualTo(1);
        } finally {
            identities.deleteUser("sharedNurse");
            identities.deleteGroup(other);
        }
    }

    @Test
    void whatTheCoordinatorTakesByPhoneStaysWithTheCoordinator() {
        String caseNumber = as("coordinator")
                .post("/api/referrals", aReferral().json())
                .json()
                .path("caseNumber")
                .asText();

        assertThat(runtime.getVariable(casesOf(caseNumber).get(0).getId(), "referrerTeam"))
                .isEqualTo("mdtCoordinator");
    }

    @Test
    void oneHospitalNumberInAnotherSpellingIsTheSamePerson() {
        ReferralText first = aReferral();
        as("gp").post("/api/referrals", first.json());
        Answer second = as("gp").post(
                        "/api/referrals",
                        first.renewed()
                                .with("patientId", "\"" + first.hospitalNumber().toLowerCase(Locale.ROOT) + "\"")
                                .json());

        assertThat(second.json().findValuesAsText("code")).containsExactly("OPEN_CASE");
    }

    @Test
    void anotherNameUnderTheSameHospitalNumberIsWarnedOfAndNotTold() {
        ReferralText first = aReferral();
        as("gp").post("/api/referrals", first.json());
        Answer second = as("gp").post(
                        "/api/referrals",
                        first.renewed().with("patientName", "\"Somebody Else\"").json());

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().findValuesAsText("code")).contains("REGISTERED_WITH_OTHER_NAME");
        assertThat(second.body()).doesNotContain("Nelson");
    }

    @Test
    void theSameReferralAgainIsTheSameCase() {
        ReferralText referral = aReferral();
        Answer first = as("gp").post("/api/referrals", referral.json());
        Answer again = as("gp").post(
                        "/api/referrals", referral.with("referrerName", "null").json());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("caseNumber").asText())
                .isEqualTo(first.json().path("caseNumber").asText());
        assertThat(casesOf(first.json().path("caseNumber").asText())).hasSize(1);
    }

    @Test
    void anotherContentUnderTheSameIdIsAConflict() {
        ReferralText referral = aReferral();
        as("gp").post("/api/referrals", referral.json());
        Answer other = as("gp").post(
                        "/api/referrals",
                        referral.with("emergencySigns", "true").json());

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("type").asText()).isEqualTo("urn:spinepath:problem:referral-id-taken");
        assertThat(casesAboutPatient(referral)).isEqualTo(1);
    }

    @Test
    void twoSendersMayUseTheSameId() {
        ReferralText referral = aReferral();
        as("gp").post("/api/referrals", referral.json());
        Answer other = as("gp").post(
                        "/api/referrals",
                        aReferral()
                                .with("referralId", referral.value("referralId"))
                                .json());

        assertThat(other.status()).isEqualTo(201);
    }

    @Test
    void theSameReferralManyTimesAtOnceOpensOneCase() throws Exception {
        ReferralText referral = aReferral();
        List<Answer> answers = atOnce(6, referral);

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(answers)
                .extracting(answer -> answer.json().path("caseNumber").asText())
                .containsOnly(answers.get(0).json().path("caseNumber").asText());
        assertThat(casesAboutPatient(referral)).isEqualTo(1);
    }

    @Test
    void everyProblemIsNamedByItsField() {
        Answer answer = as("gp").post("/api/referrals", """
            {"sender":"a b","patientId":"#","patientName":" ","dateOfBirth":"2950-01-01","sex":"X",
             "referrerRole":"SURGEON","emergencySigns":"yes","shoeSize":43}
            """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "sender",
                        "referralId",
                        "patientId",
                        "patientName",
                        "dateOfBirth",
                        "sex",
                        "referrerRole",
                        "emergencySigns",
                        "shoeSize");
    }

    @Test
    void nobodyIsOlderThanAHundredAndTwenty() {
        Answer answer = as("gp").post(
                        "/api/referrals",
                        aReferral().with("dateOfBirth", "\"1850-01-01\"").json());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().findValuesAsText("field")).containsExactly("dateOfBirth");
    }

    @Test
    void oneRequestIsOneReferral() {
        String two = aReferral().json() + aReferral().json();

        Answer answer = as("gp").post("/api/referrals", two);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:spinepath:problem:unreadable");
    }

    @Test
    void aFormIsNoReferral() {
        assertThat(as("gp").header("Content-Type", "multipart/form-data")
                        .post("/api/referrals", null)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aFieldThatOccursTwiceIsNotGuessedAt() {
        Answer answer = as("gp").post("/api/referrals", "{\"sender\":\"a\",\"sender\":\"b\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:spinepath:problem:unreadable");
    }

    @Test
    void onlyReferrersAndTheCoordinatorMayRefer() {
        assertThat(as("manager").post("/api/referrals", aReferral().json()).status())
                .isEqualTo(403);
        assertThat(as("surgeon").post("/api/referrals", aReferral().json()).status())
                .isEqualTo(403);
        assertThat(as("coordinator").post("/api/referrals", aReferral().json()).status())
                .isEqualTo(201);
    }

    @Test
    void aSystemIsWarnedOfAnOpenCaseAndOpensAnother() {
        ReferralText first = aReferral();
        String openCase = as("gp").post("/api/referrals", first.json())
                .json()
                .path("caseNumber")
                .asText();
        Answer second = as("gp").post("/api/referrals", first.renewed().json());

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("caseNumber").asText()).isNotEqualTo(openCase);
        assertThat(second.json().at("/warnings/0/code").asText()).isEqualTo("OPEN_CASE");
        assertThat(second.json().at("/warnings/0/text").asText()).contains(openCase);
        assertThat(patientsWith(first)).isEqualTo(1);
    }

    @Test
    void aPersonIsAskedWhenTheCaseIsOpen() {
        ReferralText first = aReferral();
        String openCase = as("gp").post("/api/referrals", first.json())
                .json()
                .path("caseNumber")
                .asText();
        Answer second = as("gp").post(
                        "/api/referrals",
                        first.renewed().with("whenCaseIsOpen", "\"ASK\"").json());

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("type").asText()).isEqualTo("urn:spinepath:problem:open-case");
        assertThat(second.json().path("openCase").asText()).isEqualTo(openCase);
        assertThat(casesAboutPatient(first)).isEqualTo(1);
    }

    @Test
    void aReferralCanBeAddedToTheOpenCase() {
        ReferralText first = aReferral();
        String openCase = as("gp").post("/api/referrals", first.json())
                .json()
                .path("caseNumber")
                .asText();
        Answer second = as("gp").post(
                        "/api/referrals",
                        first.renewed()
                                .with("whenCaseIsOpen", "\"ADD\"")
                                .with("referralReason", "\"Worse since Sunday\"")
                                .json());

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("result").asText()).isEqualTo("ADDED");
        assertThat(second.json().path("caseNumber").asText()).isEqualTo(openCase);
        assertThat(casesAboutPatient(first)).isEqualTo(1);
        assertThat(notesOf(openCase)).contains("Worse since Sunday");
    }

    @Test
    void openingAnotherCaseAnywayNeedsAReason() {
        ReferralText first = aReferral();
        as("gp").post("/api/referrals", first.json());
        ReferralText second = first.renewed().with("whenCaseIsOpen", "\"OPEN_ANYWAY\"");

        assertThat(as("gp").post("/api/referrals", second.json()).json().findValuesAsText("field"))
                .containsExactly("openAnywayReason");
        Answer answer = as("gp").post(
                        "/api/referrals",
                        second.with("openAnywayReason", "\"A second tumour\"").json());
        assertThat(answer.status()).isEqualTo(201);
        assertThat(notesOf(answer.json().path("caseNumber").asText())).contains("A second tumour");
    }

    @Test
    void oneHospitalNumberWithTwoDatesOfBirthIsAskedBack() {
        ReferralText first = aReferral();
        as("gp").post("/api/referrals", first.json());
        Answer second = as("gp").post(
                        "/api/referrals",
                        first.renewed().with("dateOfBirth", "\"1951-01-01\"").json());

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().findValuesAsText("field")).containsExactly("dateOfBirth");
        assertThat(second.body()).doesNotContain("1950");
    }

    private List<Answer> atOnce(int times, ReferralText referral) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(times);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Answer>> answers = IntStream.range(0, times)
                    .mapToObj(number -> clients.submit(() -> {
                        start.await();
                        return as("gp").post("/api/referrals", referral.json());
                    }))
                    .toList();
            start.countDown();
            List<Answer> received = new java.util.ArrayList<>();
            for (Future<Answer> answer : answers) {
                received.add(answer.get());
            }
            return received;
        } finally {
            clients.shutdownNow();
        }
    }

    private void aNurseWithoutPractice(String login) {
        User nurse = identities.newUser(login);
        nurse.setPassword("demo");
        identities.saveUser(nurse);
        identities.createMembership(login, "trainedNurse");
    }

    private Visitor as(String user) {
        return Visitor.with(user, environment);
    }

    private List<ProcessInstance> casesOf(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey("CervicalMetastasisPathway")
                .list();
    }

    private int casesAboutPatient(ReferralText referral) {
        return database
                .sql("select c.case_number from patient_case c join patient p on p.patient_ref = c.patient_ref"
                        + " where p.hospital_number = ?")
                .param(referral.hospitalNumber())
                .query(String.class)
                .list()
                .stream()
                .mapToInt(caseNumber -> casesOf(caseNumber).size())
                .sum();
    }

    private long patientsWith(ReferralText referral) {
        return database.sql("select count(*) from patient where hospital_number = ?")
                .param(referral.hospitalNumber())
                .query(Long.class)
                .single();
    }

    private List<String> notesOf(String caseNumber) {
        return database.sql("select text from note where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .list();
    }

    private static ReferralText aReferral() {
        return ReferralText.of(
                "H-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    }
}
