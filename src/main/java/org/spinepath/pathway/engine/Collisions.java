package org.spinepath.pathway.engine;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.spinepath.pathway.variables.CompletionRefused;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two transactions that changed the same thing at the same instant: the database lets one of them win, and nothing is wrong with the
 * other. It only has to look again.
 */
final class Collisions {

    private static final int ATTEMPTS = 5;

    /** Deadlock or serialisation failure by the SQL standard and PostgreSQL; what H2 says of a row that changed or stayed locked. */
    private static final Set<String> SQL_STATES = Set.of("40001", "40P01", "90131", "HYT00");

    private Collisions() {}

    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof SQLException sql && SQL_STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Does what a user asked for, again if it met another transaction. Inside a transaction that is already running only its owner could
     * begin again, so there the collision is passed on.
     *
     * @throws org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException when it met others each time
     */
    static <T> T survived(Supplier<T> deed) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return deed.get();
            } catch (RuntimeException failure) {
                if (!caused(failure) || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw failure;
                }
            }
        }
        throw RefusalTranslator.translated(new CompletionRefused(
                "", "Other people are working on this case at this very moment. Please send it again."));
    }
}
