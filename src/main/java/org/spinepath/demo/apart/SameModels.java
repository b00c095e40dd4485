package org.spinepath.demo.apart;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same diagrams, tables and forms have other ids in each database into which they were deployed. */
final class SameModels {

    /** What a deployment brought that instances refer to: what tells it apart within the deployment, and its id. */
    private static final String DEPLOYED = """
            select 'process ' || KEY_, ID_ from ACT_RE_PROCDEF where DEPLOYMENT_ID_ = ?
            union all
            select 'decision ' || KEY_, ID_ from ACT_RE_DECISION_DEF where DEPLOYMENT_ID_ = ?
            union all
            select 'decisions ' || KEY_, ID_ from ACT_RE_DECISION_REQ_DEF where DEPLOYMENT_ID_ = ?
            union all
            select 'form ' || KEY_, ID_ from ACT_RE_CAMFORMDEF where DEPLOYMENT_ID_ = ?
            union all
            select 'job ' || p.KEY_ || ' ' || j.ACT_ID_ || ' ' || j.JOB_TYPE_ || ' ' || coalesce(j.JOB_CONFIGURATION_, ''), j.ID_
            from ACT_RU_JOBDEF j join ACT_RE_PROCDEF p on p.ID_ = j.PROC_DEF_ID_ where p.DEPLOYMENT_ID_ = ?
            """;

    private SameModels() {}

    /**
     * Which id of the one database is which of the other.
     *
     * @param from a database with one deployment
     * @throws IllegalStateException when the other has none of the same files
     */
    static Map<String, String> ids(JdbcTemplate from, JdbcTemplate to) {
        String there = deployments(from).get(0);
        Map<String, ByteBuffer> files = files(from, there);
        String here = deployments(to).stream()
                .filter(deployment -> files(to, deployment).equals(files))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The models of the random cases are not deployed here"));
        Map<String, String> ids = new HashMap<>();
        ids.put(there, here);
        Map<String, String> deployedHere = deployed(to, here);
        deployed(from, there).forEach((what, id) -> ids.put(id, Objects.requireNonNull(deployedHere.get(what), what)));
        return ids;
    }

    private static List<String> deployments(JdbcTemplate database) {
        return database.queryForList("select ID_ from ACT_RE_DEPLOYMENT order by DEPLOY_TIME_ desc", String.class);
    }

    private static Map<String, ByteBuffer> files(JdbcTemplate database, String deployment) {
        Map<String, ByteBuffer> files = new HashMap<>();
        database.query(
                "select NAME_, BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ = ?",
                file -> {
                    files.put(file.getString(1), ByteBuffer.wrap(file.getBytes(2)));
                },
                deployment);
        return files;
    }

    private static Map<String, String> deployed(JdbcTemplate database, String deployment) {
        Map<String, String> deployed = new HashMap<>();
        database.query(
                DEPLOYED,
                definition -> {
                    deployed.put(definition.getString(1), definition.getString(2));
                },
                Collections.nCopies(5, deployment).toArray());
        return deployed;
    }
}
