package org.spinepath.demo.apart;

import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinepath.demo.apart.OwedCases.Batch;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the random cases that are owed played beside the application once that serves, and brings their rows here. */
@Component
@Profile("demo & !" + Assignment.PROFILE)
class CasesPlayedApart implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CasesPlayedApart.class);

    private final OwedCases owed;
    private final DataSource database;
    private final ConfigurableEnvironment environment;
    private final Clock clock;
    private final TransactionTemplate transaction;

    private Thread worker;
    private SecondMachine machine;
    private volatile boolean closing;

    CasesPlayedApart(
            OwedCases owed,
            DataSource database,
            ConfigurableEnvironment environment,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.owed = owed;
        this.database = database;
        this.environment = environment;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        owed.owed().ifPresent(batch -> {
            Class<?> application = ready.getSpringApplication().getMainApplicationClass();
            worker = new Thread(() -> pay(batch, clock.instant(), application), "random-cases");
            worker.setDaemon(true);
            worker.start();
        });
    }

    /** The rows come whole or not at all: a thread that is bringing them is not interrupted, which would harm the database, but waited for. */
    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        endMachine();
        if (worker != null) {
            worker.join();
        }
    }

    /** @param present until when the cases are played */
    void pay(Batch batch, Instant present, Class<?> application) {
        try (PlayedDatabase played = PlayedDatabase.create()) {
            LOG.info("Playing {} random cases beside the demo, which can be used meanwhile.", batch.cases());
            int code =
                    start(application, new Assignment(batch, present), played).follow(LOG::info);
            if (code != 0) {
                throw new IllegalStateException("The second Java process ended with " + code);
            }
            bring(played);
            LOG.info("The demo has its {} random cases.", batch.cases());
        } catch (RuntimeException failure) {
            if (!closing) {
                LOG.warn("The random cases could not be played. All else works; the next start tries again.", failure);
            }
        } finally {
            endMachine();
        }
    }

    private void bring(PlayedDatabase played) {
        try (SingleConnectionDataSource rows = played.open()) {
            transaction.executeWithoutResult(status -> {
                owed.strikeOut();
                new RowsOfCases(rows, database, () -> closing).copy();
            });
        }
    }

    private synchronized SecondMachine start(Class<?> application, Assignment assignment, PlayedDatabase played) {
        if (closing) {
            throw new IllegalStateException("The application is being stopped");
        }
        machine = SecondMachine.start(application, assignment.asSettings(environment, played.url()));
        return machine;
    }

    private synchronized void endMachine() {
        if (machine != null) {
            machine.close();
        }
    }
}
