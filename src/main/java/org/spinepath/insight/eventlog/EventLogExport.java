package org.spinepath.insight.eventlog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.spinepath.patients.AccessRefused;
import org.spinepath.patients.CurrentUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Exports the event log for those who watch the pathway: one moment of the database, read case by case. */
@Service
class EventLogExport {

    private static final Set<String> WATCH = Set.of("mdtCoordinator", "clinicalLead", "manager");

    private final EngineHistory history;
    private final PseudonymKey key;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate oneMoment;

    EventLogExport(
            EngineHistory history,
            PseudonymKey key,
            CurrentUser currentUser,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.history = history;
        this.key = key;
        this.currentUser = currentUser;
        this.clock = clock;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Writes the log; nothing is read before. */
    interface Download {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * The cases that started in the period.
     *
     * @param to the last day, included
     * @throws AccessRefused when the user does not watch the pathway
     */
    Download of(LocalDate from, LocalDate to, EventLogFormat format) {
        if (WATCH.stream().noneMatch(currentUser.get()::isIn)) {
            throw new AccessRefused("Only coordinators, clinical leads and managers may download the event log.");
        }
        Instant start = from.atStartOfDay(clock.getZone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return out -> {
            CaseReader reader = new CaseReader(new Pseudonyms(key.get()), clock.instant());
            Cases cases = taker -> history.eachCase(start, end, rows -> taker.take(reader.read(rows)));
            inOneMoment(() -> {
                RareValues rare = new RareValues();
                cases.each(rare::count);
                format.writer().write(taker -> cases.each(logged -> taker.take(rare.without(logged))), out);
            });
        };
    }

    private interface Reading {
        void run() throws IOException;
    }

    private void inOneMoment(Reading reading) throws IOException {
        try {
            oneMoment.executeWithoutResult(status -> {
                try {
                    reading.run();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}
