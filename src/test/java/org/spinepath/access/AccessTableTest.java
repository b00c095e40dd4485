package org.spinepath.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.cases.DischargeLetterWritten;
import org.spinepath.pathway.variables.DischargeLetter;
import org.spinepath.people.Practice;
import org.spinepath.people.Team;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets which answer at which of our doors. Who may not see a case is answered as if there were none, to the letter; who sees it but
 * may not do something is told so. A door without a row fails.
 */
@SpinepathServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableTest {

    private static final String ELSEWHERE = "practiceOfTheAccessTable";
    private static final String IN_ANOTHER = "gpInAnotherPractice";
    private static final String IN_NONE = "gpInNoPractice";
    private static final String IN_TWO = "gpInTwoPractices";
    private static final String NOBODY = "nobody";
    private static final String NO_SUCH_CASE = "SP-1999-000001";

    /** Whom a column stands for, in the order of the columns. */
    private static final Map<String, List<String>> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("nobody", List.of(NOBODY));
        ROLES.put("own", List.of("gp", "nurse", "orthopaedist"));
        ROLES.put("other", List.of(IN_ANOTHER));
        ROLES.put("none", List.of(IN_NONE));
        ROLES.put("two", List.of(IN_TWO));
        ROLES.put("team", List.of("radiologist", "palliative"));
        ROLES.put("judge", List.of("surgeon", "oncologist", "radiotherapist"));
        ROLES.put("coord", List.of("coordinator"));
        ROLES.put("lead", List.of("lead"));
        ROLES.put("analyst", List.of("analyst"));
        ROLES.put("manager", List.of("manager"));
        ROLES.put("admin", List.of("admin"));
    }

    /**
     * A door, of which case it is asked, and the answer to each role. OWN is a case of the practice in which "own" work, OTHER one of the
     * practice in which "other" works; "two" work in both, "none" in none. With the closed cases 409 stands for "you may, but it is closed",
     * with an open one that is to be opened again for "you may, but it is open".
     */
    private static final String TABLE = """
        door                                               | of           | nobody own other none two team judge coord lead analyst manager admin
        GET  /api/cases/{caseNumber}                       | OWN          | 401    200 404   404  200 200  200   200   200  404     403     404
        GET  /api/cases/{caseNumber}                       | OTHER        | 401    404 200   404  200 200  200   200   200  404     403     404
        POST /api/cases/{caseNumber}/deterioration         | OWN_CLOSED   | 401    409 404   404  409 409  409   409   409  404     403     404
        POST /api/cases/{caseNumber}/deterioration         | OTHER_CLOSED | 401    404 409   404  409 409  409   409   409  404     403     404
        POST /api/cases/{caseNumber}/death                 | OWN_CLOSED   | 401    409 404   404  409 409  409   409   409  404     403     404
        POST /api/cases/{caseNumber}/death                 | OTHER_CLOSED | 401    404 409   404  409 409  409   409   409  404     403     404
        POST /api/cases/{caseNumber}/withdrawal            | OWN_CLOSED   | 401    409 404   404  409 409  409   409   409  404     403     404
        POST /api/cases/{caseNumber}/withdrawal            | OTHER_CLOSED | 401    404 409   404  409 409  409   409   409  404     403     404
        POST /api/cases/{caseNumber}/urgency               | OWN_CLOSED   | 401    403 404   404  403 403  409   409   409  404     403     404
        POST /api/cases/{caseNumber}/urgency               | OTHER_CLOSED | 401    404 403   404  403 403  409   409   409  404     403     404
        POST /api/cases/{caseNumber}/reopening             | OWN          | 401    403 404   404  403 403  403   409   403  404     403     404
        POST /api/cases/{caseNumber}/reopening             | OTHER        | 401    404 403   404  403 403  403   409   403  404     403     404
        GET  /api/cases/{caseNumber}/clocks                | OWN          | 401    200 404   404  200 200  200   200   200  404     403     404
        GET  /api/cases/{caseNumber}/clocks                | OTHER        | 401    404 200   404  200 200  200   200   200  404     403     404
        POST /api/cases/{caseNumber}/clocks/pause          | OWN_CLOSED   | 401    403 404   404  403 403  403   409   403  404     403     404
        POST /api/cases/{caseNumber}/clocks/pause          | OTHER_CLOSED | 401    404 403   404  403 403  403   409   403  404     403     404
        POST /api/cases/{caseNumber}/clocks/resume         | OWN_CLOSED   | 401    403 404   404  403 403  403   409   403  404     403     404
        POST /api/cases/{caseNumber}/clocks/resume         | OTHER_CLOSED | 401    404 403   404  403 403  403   409   403  404     403     404
        POST /api/cases/{caseNumber}/clocks/renew          | OWN_CLOSED   | 401    403 404   404  403 403  403   409   403  404     403     404
        POST /api/cases/{caseNumber}/clocks/renew          | OTHER_CLOSED | 401    404 403   404  403 403  403   409   403  404     403     404
        GET  /api/insight/cases/{caseNumber}               | OWN          | 401    403 404   404  403 403  403   200   200  404     200     404
        GET  /api/insight/cases/{caseNumber}               | OTHER        | 401    404 403   404  403 403  403   200   200  404     200     404
        GET  /api/letters?caseNumber={caseNumber}          | OWN          | 401    200 404   404  200 403  403   200   200  404     403     404
        GET  /api/letters?caseNumber={caseNumber}          | OTHER        | 401    404 200   404  200 403  403   200   200  404     403     404
        GET  /api/letters/{id}.pdf                         | OWN          | 401    200 404   404  200 403  403   200   200  404     403     404
        GET  /api/letters/{id}.pdf                         | OTHER        | 401    404 200   404  200 403  403   200   200  404     403     404
        POST /api/letters/{id}/receipt                     | OWN          | 401    200 404   404  200 403  403   403   403  404     403     404
        POST /api/letters/{id}/receipt                     | OTHER        | 401    404 200   404  200 403  403   403   403  404     403     404
        GET  /api/tasks/{taskId}/case                      | OWN          | 401    200 404   404  200 404  404   200   200  404     403     403
        GET  /api/tasks/{taskId}/case                      | OTHER        | 401    404 200   404  200 404  404   200   200  404     403     403
        GET  /api/tasks/{taskId}/patient                   | OWN          | 401    200 404   404  200 404  404   200   200  404     403     403
        GET  /api/tasks/{taskId}/patient                   | OTHER        | 401    404 200   404  200 404  404   200   200  404     403     403
        GET  /api/tasks/{taskId}/notes                     | OWN          | 401    200 404   404  200 404  404   200   200  404     403     403
        GET  /api/tasks/{taskId}/notes                     | OTHER        | 401    404 200   404  200 404  404   200   200  404     403     403
        GET  /api/tasks/{taskId}/opinions                  | OWN          | 401    200 404   404  200 404  404   200   200  404     403     403
        GET  /api/tasks/{taskId}/opinions                  | OTHER        | 401    404 200   404  200 404  404   200   200  404     403     403
        GET  /api/tasks/{taskId}/clocks                    | OWN          | 401    200 404   404  200 404  404   200   200  404     403     403
        GET  /api/tasks/{taskId}/clocks                    | OTHER        | 401    404 200   404  200 404  404   200   200  404     403     403
        GET  /api/task-cards?taskId={taskId}               | OWN          | 401    200 200   200  200 200  200   200   200  200     200     200
        GET  /api/clock-cards?taskId={taskId}              | OWN          | 401    200 200   200  200 200  200   200   200  200     200     200
        GET  /api/case-actions                             | -            | 401    200 200   200  200 200  200   200   200  200     200     200
        GET  /api/letters                                  | -            | 401    200 200   403  200 403  403   200   200  403     403     403
        GET  /api/letters/waiting                          | -            | 401    200 200   200  200 200  200   200   200  200     200     200
        GET  /api/meetings/next                            | -            | 401    403 403   403  403 200  200   200   200  403     403     403
        GET  /api/meetings/next/time                       | -            | 401    403 403   403  403 200  200   200   200  403     403     403
        GET  /api/meetings/next.ics                        | -            | 401    403 403   403  403 200  200   200   200  403     403     403
        GET  /api/notices                                  | -            | 401    200 200   200  200 200  200   200   200  403     403     403
        POST /api/notices/seen                             | -            | 401    204 204   204  204 204  204   204   204  403     403     403
        GET  /api/mail-outbox                              | -            | 401    403 403   403  403 403  403   403   403  403     403     200
        POST /api/mail-outbox/retry                        | -            | 401    403 403   403  403 403  403   403   403  403     403     204
        GET  /api/insight/standing                         | -            | 401    403 403   403  403 403  403   200   200  403     200     403
        GET  /api/insight/forecast                         | -            | 401    403 403   403  403 403  403   200   200  403     200     403
        GET  /api/insight/flow?{period}                    | -            | 401    403 403   403  403 403  403   200   200  403     200     403
        GET  /api/insight/steps?{period}                   | -            | 401    403 403   403  403 403  403   200   200  403     200     403
        GET  /api/insight/promises?{period}                | -            | 401    403 403   403  403 403  403   200   200  403     200     403
        GET  /api/insight/breaches?{period}                | -            | 401    403 403   403  403 403  403   200   200  403     200     403
        GET  /api/insight/concordance?{period}             | -            | 401    403 403   403  403 403  403   200   200  403     200     403
        GET  /api/insight/outcomes?{period}                | -            | 401    403 403   403  403 403  403   200   200  403     200     403
        GET  /api/insight/figures.csv?{period}             | -            | 401    403 403   403  403 403  403   200   200  403     200     403
        GET  /api/insight/event-log?{period}&format=csv    | -            | 401    403 403   403  403 403  403   200   200  403     200     403
        GET  /api/triage-quality?{period}                  | -            | 401    403 403   403  403 403  403   200   200  403     200     403
        GET  /api/referrals/referrer                       | -            | 401    200 200   200  200 403  403   200   403  403     403     403
        POST /api/referrals                                | -            | 401    400 400   400  400 403  403   400   403  403     403     403
        POST /api/triage                                   | -            | 401    200 200   200  200 200  200   200   200  200     200     200
        POST /api/imaging-selection                        | -            | 401    200 200   200  200 200  200   200   200  200     200     200
        POST /api/grading                                  | -            | 401    200 200   200  200 200  200   200   200  200     200     200
        POST /api/recommendation                           | -            | 401    200 200   200  200 200  200   200   200  200     200     200
        POST /api/what-would-change                        | -            | 401    200 200   200  200 200  200   200   200  200     200     200
        GET  /referrals/new                                | -            | 302    200 200   200  200 200  200   200   200  200     200     200
        GET  /letters                                      | -            | 302    200 200   200  200 200  200   200   200  200     200     200
        GET  /meetings/next                                | -            | 302    200 200   200  200 200  200   200   200  200     200     200
        """;

    /** What is sent to a door when an empty object will not do. */
    private static final Map<String, String> SENT = Map.of(
            "withdrawal", "{\"reasonCode\":\"DUPLICATE\"}",
            "urgency", "{\"urgency\":\"ROUTINE\",\"reasonCode\":\"IMPROVED\"}",
            "reopening", "{\"reasonCode\":\"WRONGLY_CLOSED\"}",
            "pause", "{\"reason\":\"PATIENT_UNFIT\"}",
            "seen", "{\"ids\":[]}");

    @Autowired
    private Environment environment;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping ours;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Map<String, Asked> cases = new HashMap<>();

    /** What each was told at each door; nobody is asked the same twice. */
    private final Map<List<String>, Answer> told = new HashMap<>();

    @BeforeAll
    void twoPracticesHaveACaseThatIsOpenAndOneThatIsClosed() {
        Group practice = identities.newGroup(ELSEWHERE);
        practice.setName("Practice of the access table");
        practice.setType(Practice.GROUP_TYPE);
        identities.saveGroup(practice);
        generalPractitioner(IN_ANOTHER, ELSEWHERE);
        generalPractitioner(IN_NONE);
        generalPractitioner(IN_TWO, "practiceHillside", ELSEWHERE);
        ROLES.values().stream()
                .flatMap(List::stream)
                .forEach(login -> visitors.put(
                        login, login.equals(NOBODY) ? Visitor.unknown(environment) : Visitor.with(login, environment)));

        cases.put("OWN", opened("gp"));
        cases.put("OTHER", opened(IN_ANOTHER));
        cases.put("OWN_CLOSED", closed("gp"));
        cases.put("OTHER_CLOSED", closed(IN_ANOTHER));
        cases.put("NONE", new Asked(NO_SUCH_CASE, "no-such-task", new UUID(0, 0).toString()));
        cases.put("-", new Asked("", "", ""));
    }

    @AfterAll
    void theyAreGone() {
        List<String> instances = cases.values().stream()
                .flatMap(asked ->
                        runtime
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(asked.caseNumber())
                                .list()
                                .stream())
                .map(ProcessInstance::getId)
                .toList();
        runtime.deleteProcessInstancesIfExists(instances, "test", true, true, true);
        List.of(IN_ANOTHER, IN_NONE, IN_TWO).forEach(identities::deleteUser);
        identities.deleteGroup(ELSEWHERE);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyGetsTheAnswerOfTheTable(Row row) {
        assertThat(answered(row)).isEqualTo(row.answers());
    }

    @ParameterizedTest
    @MethodSource("rowsAboutACase")
    void whatSomebodyMayNotSeeIsAnsweredAsWhatDoesNotExist(Row row) {
        List<String> refused = new ArrayList<>();
        for (String login : visitors.keySet()) {
            if (login.equals(NOBODY)) {
                continue;
            }
            Answer none = told(row, login, "NONE");
            assertThat(none.status()).as(login).isEqualTo(404);
            Answer asked = told(row, login, row.of());
            if (asked.status() == 404) {
                assertThat(cases.get(row.of()).nameless(asked.body()))
                        .as(login)
                        .isEqualTo(cases.get("NONE").nameless(none.body()));
                refused.add(login);
            }
        }
        assertThat(refused).contains("analyst", IN_NONE);
    }

    @Test
    void whatIsMissingInAListIsMissingAltogether() {
        String task = cases.get("OWN").taskId();
        for (String list : List.of("/api/task-cards?taskId=", "/api/clock-cards?taskId=")) {
            assertThat(visitors.get("gp").get(list + task).body()).contains(task);
            for (String login : List.of(IN_ANOTHER, IN_NONE, "surgeon", "analyst")) {
                assertThat(visitors.get(login).get(list + task).body())
                        .as(login)
                        .isEqualTo("[]");
            }
        }
    }

    @Test
    void everyDoorHasItsRow() {
        Set<String> missing = new TreeSet<>();
        Set<String> inTheTable = rows().map(Row::address).collect(Collectors.toSet());
        ours.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.spinepath")) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    mapping.getPatternValues().forEach(pattern -> missing.add(method + " " + pattern));
                }
                assertThat(mapping.getMethodsCondition().getMethods())
                        .as("methods of " + mapping)
                        .isNotEmpty();
            }
        });
        assertThat(missing).hasSizeGreaterThan(45);

        missing.removeAll(inTheTable);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTeamHasItsColumn() {
        Set<String> asked = ROLES.values().stream()
                .flatMap(List::stream)
                .flatMap(login -> identities.createGroupQuery().groupMember(login).list().stream())
                .map(Group::getId)
                .collect(Collectors.toSet());

        assertThat(asked).containsAll(Team.all().stream().map(Team::groupId).toList());
    }

    static Stream<Row> rows() {
        List<String> lines = TABLE.lines().toList();
        List<String> columns = List.of(lines.get(0).split("\\|")[2].strip().split(" +"));
        assertThat(columns).containsExactlyElementsOf(ROLES.keySet());
        return lines.stream().skip(1).map(Row::read);
    }

    static Stream<Row> rowsAboutACase() {
        return rows().filter(row -> !row.of().equals("-") && !row.door().contains("-cards"));
    }

    private Answer told(Row row, String login, String of) {
        return told.computeIfAbsent(
                List.of(row.method(), row.door(), of, login), asked -> row.askedBy(visitors.get(login), cases.get(of)));
    }

    private Map<String, String> answered(Row row) {
        Map<String, String> answers = new LinkedHashMap<>();
        ROLES.forEach((role, logins) -> answers.put(
                role,
                logins.stream()
                        .map(login -> told(row, login, row.of()).status())
                        .distinct()
                        .map(String::valueOf)
                        .collect(Collectors.joining("/"))));
        return answers;
    }

    private void generalPractitioner(String login, String... practices) {
        User user = identities.newUser(login);
        user.setPassword("demo");
        identities.saveUser(user);
        identities.createMembership(login, Team.GENERAL_PRACTITIONER.groupId());
        Arrays.stream(practices).forEach(practice -> identities.createMembership(login, practice));
    }

    private Asked opened(String login) {
        String caseNumber = referred(login);
        String practice = (String) runtime.getVariable(instanceOf(caseNumber), "referrerTeam");
        events.publishEvent(new DischargeLetterWritten(instanceOf(caseNumber), practice, letterOf(caseNumber)));
        String letter = database.sql("select cast(letter_id as varchar(36)) from letter where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .single();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
        return new Asked(caseNumber, task, letter);
    }

    private Asked closed(String login) {
        String caseNumber = referred(login);
        Answer withdrawal =
                visitors.get(login).post("/api/cases/" + caseNumber + "/withdrawal", SENT.get("withdrawal"));
        assertThat(withdrawal.status()).as(withdrawal.body()).isEqualTo(204);
        return new Asked(caseNumber, "", "");
    }

    private String referred(String login) {
        Answer referral = visitors.get(login).post("/api/referrals", """
            {"sender":"access-table","referralId":"%1$s","patientId":"%1$s","patientName":"Access Invented",
             "dateOfBirth":"1950-01-01","sex":"FEMALE","referrerRole":"GENERAL_PRACTITIONER"}
            """.formatted(UUID.randomUUID()));
        assertThat(referral.status()).as(referral.body()).isEqualTo(201);
        return referral.json().path("caseNumber").asText();
    }

    private String instanceOf(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey("CervicalMetastasisPathway")
                .singleResult()
                .getId();
    }

    private static DischargeLetter letterOf(String caseNumber) {
        return new DischargeLetter(
                caseNumber,
                LocalDate.of(2026, 3, 2),
                null,
                Set.of(),
                Treatment.RADIOTHERAPY,
                LocalDate.of(2026, 1, 12),
                null,
                1,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                DischargeLetter.SAFETY_NET);
    }

    /** The ids of a case with which the doors are asked. */
    private record Asked(String caseNumber, String taskId, String letter) {

        String filledIn(String door) {
            return door.replace("{caseNumber}", caseNumber)
                    .replace("{taskId}", taskId)
                    .replace("{id}", letter)
                    .replace("{period}", "from=2026-01-01&to=2026-03-31");
        }

        /** The same text without what was asked. */
        String nameless(String body) {
            return Stream.of(caseNumber, taskId, letter)
                    .filter(id -> !id.isEmpty())
                    .reduce(body, (text, id) -> text.replace(id, "…"));
        }
    }

    /**
     * A line of the table.
     *
     * @param door    as Spring's mapping has it, and what is asked there
     * @param answers the status by role
     */
    private record Row(String method, String door, String of, Map<String, String> answers) {

        static Row read(String line) {
            String[] cells = line.split("\\|");
            String[] door = cells[0].strip().split(" +");
            String[] statuses = cells[2].strip().split(" +");
            List<String> roles = List.copyOf(ROLES.keySet());
            assertThat(statuses).as(line).hasSameSizeAs(roles);
            Map<String, String> answers = new LinkedHashMap<>();
            for (int i = 0; i < statuses.length; i++) {
                answers.put(roles.get(i), statuses[i]);
            }
            return new Row(door[0], door[1], cells[1].strip(), answers);
        }

        String address() {
            return method + " " + door.split("\\?")[0];
        }

        Answer askedBy(Visitor visitor, Asked asked) {
            String path = asked.filledIn(door);
            if (method.equals("GET")) {
                return visitor.get(path);
            }
            String last = door.substring(door.lastIndexOf('/') + 1);
            return visitor.post(path, Optional.ofNullable(SENT.get(last)).orElse("{}"));
        }

        @Override
        public String toString() {
            return method + " " + door + " of " + of;
        }
    }
}
