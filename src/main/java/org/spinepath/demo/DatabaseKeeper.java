package org.spinepath.demo;

import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.spinepath.demo.Installation.Kind;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Marks a new database as demo or live and refuses one of the other kind: known passwords never reach real patients,
 * and real patients never end up among invented ones.
 */
@Component
@DependsOnDatabaseInitialization
class DatabaseKeeper implements InitializingBean {

    private final Installation installation;
    private final HistoryService history;
    private final IdentityService identities;
    private final Kind wanted;

    DatabaseKeeper(
            Installation installation, HistoryService history, IdentityService identities, Environment environment) {
        this.installation = installation;
        this.history = history;
        this.identities = identities;
        this.wanted = environment.acceptsProfiles(Profiles.of("demo")) ? Kind.DEMO : Kind.LIVE;
    }

    /**
     * @throws WrongDatabase when the database is of the other kind
     */
    @Override
    public void afterPropertiesSet() {
        Optional<Kind> marked = installation.kind();
        Kind found = marked.orElseGet(() -> isInUse() ? Kind.LIVE : wanted);
        if (found != wanted) {
            throw refusalOf(found);
        }
        if (marked.isEmpty()) {
            installation.mark(wanted);
        }
    }

    private boolean isInUse() {
        return history.createHistoricProcessInstanceQuery().count() > 0
                || identities.createUserQuery().count() > 0;
    }

    private static WrongDatabase refusalOf(Kind found) {
        return found == Kind.DEMO
                ? new WrongDatabase(
                        "This database was made by the demo: its patients are invented and its passwords are known.",
                        "Start with --spring.profiles.active=demo, or set spring.datasource.url to another database.")
                : new WrongDatabase(
                        "This database is a live one: the demo would add users whose passwords everybody knows.",
                        "Start without the demo profile, or set spring.datasource.url to another database.");
    }
}
