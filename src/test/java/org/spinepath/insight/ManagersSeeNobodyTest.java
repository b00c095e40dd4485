package org.spinepath.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A manager asks every address that there is, ours and the engine's, with every kind of id, and learns of no patient who it is. */
@SpinepathServer
class ManagersSeeNobodyTest {

    private static final String VARIABLE = "\\{[^}]+}";

    /** The ids of a case of each kind that an address may ask for; the engine knows all of these. */
    private static final List<String> IDS = List.of(
            "select ID_ from ACT_RU_TASK where PROC_INST_ID_ = :instance",
            "select PROC_INST_ID_ from ACT_HI_PROCINST where ID_ = :instance",
            "select EXECUTION_ID_ from ACT_RU_TASK where PROC_INST_ID_ = :instance",
            "select ID_ from ACT_RU_VARIABLE where NAME_ = 'patientRef' and PROC_INST_ID_ = :instance",
            "select ID_ from ACT_HI_VARINST where NAME_ = 'referralReasonNote' and PROC_INST_ID_ = :instance",
            "select ID_ from ACT_HI_DETAIL where NAME_ = 'patientRef' and PROC_INST_ID_ = :instance",
            "select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = :instance",
            "select PROC_DEF_ID_ from ACT_HI_PROCINST where ID_ = :instance",
            "select ID_ from ACT_RE_DEPLOYMENT where ID_ <> :instance",
            "select ID_ from ACT_RU_FILTER where ID_ <> :instance");

    /** Ids of ours, which the engine does not know. */
    private static final List<String> OUR_IDS = List.of(
            "select BUSINESS_KEY_ from ACT_HI_PROCINST where ID_ = :instance",
            "select cast(c.patient_ref as varchar(36)) from patient_case c join ACT_HI_PROCINST p on p.BUSINESS_KEY_ = c.case_number"
                    + " where p.ID_ = :instance",
            "select cast(n.note_ref as varchar(36)) from note n join ACT_HI_PROCINST p on p.BUSINESS_KEY_ = n.case_number"
                    + " where p.ID_ = :instance");

    private static final List<String> NAMES = List.of("patientRef", "painScore", "recommendationReasons");

    @Autowired
    private JdbcClient database;

    @Autowired
    private Environment environment;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping ours;

    private Set<String> identifying;
    private String instance;
    private List<String> ids;

    @BeforeEach
    void aPatientIsReferred() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        identifying = Set.of(
                "Nobody Invented " + unique, "NOBODY-" + unique, "1931-08-19", "Wrote in her own words " + unique);
        Answer referral = Visitor.with("gp", environment).post("/api/referrals", """
                {"sender": "nobody", "referralId": "%1$s", "patientId": "NOBODY-%1$s", "patientName": "Nobody Invented %1$s",
                 "dateOfBirth": "1931-08-19", "sex": "FEMALE", "referrerRole": "GENERAL_PRACTITIONER", "cancerHistory": "CURRENT",
                 "referralReason": "Wrote in her own words %1$s"}
                """.formatted(unique));
        assertThat(referral.status()).as(referral.body()).isEqualTo(201);
        instance = database.sql("select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ? and PROC_DEF_KEY_ = ?")
                .params(referral.json().path("caseNumber").asText(), "CervicalMetastasisPathway")
                .query(String.class)
                .single();
        ids = known(IDS);
        assertThat(ids).hasSizeGreaterThan(7);
    }

    @Test
    void throughOurAddresses() {
        ids = Stream.concat(known(OUR_IDS).stream(), known(IDS.subList(0, 2)).stream())
                .toList();
        Set<String> addresses = addressesOfOurs();
        assertThat(addresses).hasSizeGreaterThan(50).anyMatch(address -> address.startsWith("/api/insight/"));

        assertThat(told("manager", addresses)).isEmpty();
        assertThat(told("coordinator", addresses))
                .as("the same addresses tell those who treat")
                .isNotEmpty();
    }

    @Test
    void throughTheEngines() throws IOException {
        assertThat(Visitor.with("manager", environment)
                        .get("/engine-rest/process-instance/" + ids.get(1))
                        .status())
                .as("the engine knows these cases")
                .isEqualTo(200);
        Set<String> addresses = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> path : engineApi().path("paths").properties()) {
            if (path.getValue().has("get")) {
                addresses.addAll(filled("/engine-rest" + path.getKey()));
            }
        }
        assertThat(addresses).hasSizeGreaterThan(500);

        assertThat(told("manager", addresses)).isEmpty();
    }

    @Test
    void throughTheEnginesQueriesInCockpit() throws IOException {
        Visitor manager = Visitor.inWebapp("cockpit", "manager", environment);
        List<String> told = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : engineApi().path("paths").properties()) {
            if (path.getValue().has("get")
                    && path.getValue().has("post")
                    && !path.getKey().contains("{")) {
                Answer answer = manager.post("/camunda/api/engine/engine/default" + path.getKey(), "{}");
                report(path.getKey(), answer, told);
            }
        }

        assertThat(told).isEmpty();
    }

    private List<String> told(String login, Set<String> addresses) {
        Visitor visitor = Visitor.with(login, environment);
        List<String> told = new ArrayList<>();
        addresses.forEach(address -> report(address, visitor.get(address), told));
        return told;
    }

    private void report(String address, Answer answer, List<String> told) {
        long words = identifying.stream().filter(answer.body()::contains).count();
        if (words > 0) {
            told.add(address + " tells " + words + " of them");
        }
    }

    private Set<String> addressesOfOurs() {
        Set<String> addresses = new LinkedHashSet<>();
        ours.getHandlerMethods().keySet().forEach(mapping -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                mapping.getPatternValues().forEach(pattern -> addresses.addAll(filled(pattern)));
            }
        });
        for (String format : List.of("xes", "ocel", "csv")) {
            addresses.add("/api/insight/event-log?from=2020-01-01&to=2099-12-31&format=" + format);
        }
        return addresses;
    }

    /** The first of each kind; some kinds may have none. */
    private List<String> known(List<String> queries) {
        return queries.stream()
                .flatMap(query -> database.sql(query).param("instance", instance).query(String.class).list().stream()
                        .limit(1))
                .toList();
    }

    private List<String> filled(String pattern) {
        String named = pattern.replace("{varName}", "{}");
        if (!pattern.matches(".*" + VARIABLE + ".*")) {
            return List.of(pattern);
        }
        return ids.stream()
                .map(id -> named.replaceFirst(VARIABLE, id))
                .flatMap(path ->
                        path.contains("{}") ? NAMES.stream().map(name -> path.replace("{}", name)) : Stream.of(path))
                .map(path -> path.replaceAll(VARIABLE, "1"))
                .toList();
    }

    private static JsonNode engineApi() throws IOException {
        try (InputStream api = ManagersSeeNobodyTest.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(api);
        }
    }
}
