package org.spinepath.insight.eventlog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.spinepath.insight.Period;
import org.spinepath.insight.Watchers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Exports the event log for those who watch the pathway: one moment of the database, read case by case. */
@Service
class EventLogExport {

    private final EngineHistory history;
    private final PseudonymKey key;
    private final Watchers watchers;
    private final Clock clock;
    private final TransactionTemplate oneMoment;

    EventLogExport(
            EngineHistory history,
            PseudonymKey key,
            Watchers watchers,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.history = history;
        this.key = key;
        this.watchers = watchers;
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
     * @throws org.spinepath.people.AccessRefused when the user does not watch the pathway
     */
    Download of(Period period, EventLogFormat format) {
        watchers.requireOne();
        return out -> {
            CaseReader reader = new CaseReader(new Pseudonyms(key.get()), clock.instant());
            LoggedCases cases =
                    taker -> history.eachCase(period.from(), period.to(), rows -> taker.take(reader.read(rows)));
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
