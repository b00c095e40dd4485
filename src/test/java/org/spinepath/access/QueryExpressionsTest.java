package org.spinepath.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.SpinepathServer;
import org.spinepath.Visitor;
import org.spinepath.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody who may ask a question may run code with it (CVE-2026-109432). The probes do nothing but add or ask who asks. */
@SpinepathServer
class QueryExpressionsTest {

    static final List<String> PROBES = List.of(
            "{\"assigneeExpression\":\"${1+1}\"}",
            "{\"assigneeExpression\":\"${currentUser()}\"}",
            "{\"dueBeforeExpression\":\"${now()}\"}",
            "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}",
            "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}",
            "{\"orQueries\":[{\"assignee\":\"gp\"},{\"ownerExpression\":\"${1+1}\"}]}",
            "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}]}",
            "{\"orQueries\":[{\"orQueries\":[{\"orQueries\":[{\"ownerExpression\":\"#{1+1}\"}]}]}]}");

    private static final List<String> QUERIES = List.of("/task", "/task/count");

    @Autowired
    private Environment environment;

    @Autowired
    private FilterService filters;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @FieldSource("PROBES")
    void noExpressionGetsIntoAQueryByTheEnginesRest(String probe) {
        for (String query : QUERIES) {
            refused(Visitor.with("gp", environment).post("/engine-rest" + query, probe));
        }
    }

    @ParameterizedTest
    @FieldSource("PROBES")
    void noExpressionGetsIntoAQueryByTasklistsMount(String probe) {
        Visitor gp = Visitor.inTasklist("gp", environment);
        for (String query : QUERIES) {
            refused(gp.post("/camunda/api/engine/engine/default" + query, probe));
        }
    }

    @Test
    void noExpressionGetsIntoAQueryByTheAddress() {
        refused(Visitor.with("gp", environment).get("/engine-rest/task?assigneeExpression=%24%7B1%2B1%7D"));
        refused(Visitor.with("gp", environment).get("/engine-rest/task/count?assigneeExpression=%24%7B1%2B1%7D"));
    }

    @ParameterizedTest
    @FieldSource("PROBES")
    void noExpressionGetsInByNarrowingAFilterDown(String probe) {
        String filter = filters.createFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();
        Visitor admin = Visitor.with("admin", environment);

        refused(admin.post("/engine-rest/filter/" + filter + "/list", probe));
        refused(admin.post("/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=5", probe));
        refused(admin.post("/engine-rest/filter/" + filter + "/count", probe));
        assertThat(admin.post("/engine-rest/filter/" + filter + "/singleResult", probe)
                        .status())
                .isEqualTo(400);
        refused(Visitor.inTasklist("gp", environment)
                .post("/camunda/api/engine/engine/default/filter/" + filter + "/list?maxResults=5", probe));
    }

    @ParameterizedTest
    @MethodSource("forbiddenInFilters")
    void noOtherExpressionGetsIntoAStoredFilter(String probe) {
        long before = filters.createFilterQuery().count();
        String body = "{\"resourceType\":\"Task\",\"name\":\"probe\",\"query\":" + probe + "}";

        refused(Visitor.with("admin", environment).post("/engine-rest/filter/create", body));
        refused(Visitor.inWebapp("tasklist", "admin", environment)
                .post("/camunda/api/engine/engine/default/filter/create", body));
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }

    static Stream<String> forbiddenInFilters() {
        return Stream.concat(
                PROBES.stream().filter(probe -> probe.contains("1+1")),
                Stream.of(
                        "{\"assigneeExpression\":\"${currentUser()} \"}",
                        "{\"assigneeExpression\":\"${ currentUser() }\"}",
                        "{\"assigneeExpression\":\"#{currentUser()}\"}",
                        "{\"assigneeExpression\":\"${currentUser().length()}\"}"));
    }

    @Test
    void noOtherExpressionGetsIntoAFilterThatExists() {
        String filter = create("{\"assignee\":\"gp\"}");
        Visitor admin = Visitor.with("admin", environment);
        try {
            refused(admin.put(
                    "/engine-rest/filter/" + filter,
                    "{\"resourceType\":\"Task\",\"name\":\"changed\",\"query\":"
                            + "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}}"));
        } finally {
            admin.delete("/engine-rest/filter/" + filter);
        }
    }

    @Test
    void aFilterFromBeforeTheRuleIsRefusedWhenItIsUsed() {
        String filter = create("{\"assignee\":\"gp\"}");
        database.sql("update ACT_RU_FILTER set QUERY_ = :query where ID_ = :id")
                .param("query", "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}")
                .param("id", filter)
                .update();
        Visitor admin = Visitor.with("admin", environment);
        try {
            refused(admin.get("/engine-rest/filter/" + filter + "/list"));
            refused(admin.get("/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=5"));
            refused(admin.get("/engine-rest/filter/" + filter + "/count"));
            assertThat(admin.get("/engine-rest/filter/" + filter + "/singleResult")
                            .status())
                    .isEqualTo(400);
        } finally {
            admin.delete("/engine-rest/filter/" + filter);
        }
    }

    @Test
    void theTeamsOwnFiltersWork() {
        Visitor gp = Visitor.inTasklist("gp", environment);
        JsonNode offered = gp.get("/camunda/api/engine/engine/default/filter").json();

        assertThat(offered)
                .extracting(filter -> filter.get("name").asText())
                .containsExactlyInAnyOrder("My tasks", "My team's open tasks", "Emergencies", "Overdue");
        for (JsonNode shown : offered) {
            String filter = shown.get("id").asText();
            assertThat(gp.post("/camunda/api/engine/engine/default/filter/" + filter + "/list?maxResults=5", "{}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPlainQueryWithAlternativesWorks() {
        assertThat(Visitor.with("gp", environment)
                        .post("/engine-rest/task", "{\"orQueries\":[{\"assignee\":\"gp\"}]}")
                        .status())
                .isEqualTo(200);
    }

    private String create(String query) {
        return Visitor.with("admin", environment)
                .post(
                        "/engine-rest/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"probe\",\"query\":" + query + "}")
                .json()
                .get("id")
                .asText();
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("xpressions").doesNotContain("1+1");
    }
}
