package org.spinepath.properties;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/**
 * A statement that holds for all values. Each run tries others; {@code -Dspinepath.property.seed=...} with the seed that a failure
 * names makes the failing try the first one.
 */
public final class Property {

    private static final String SEED_PROPERTY = "spinepath.property.seed";
    private static final long SEED = Long.getLong(SEED_PROPERTY, new SecureRandom().nextInt(1_000_000_000));
    private static final int TRIES = 1_000;
    private static final int TRIES_TO_MAKE_SMALLER = 2_000;

    private Property() {}

    /** Tries the statement a thousand times. */
    public static void holds(Consumer<Chance> statement) {
        holds(TRIES, statement);
    }

    /**
     * Tries the statement so often, each time with other choices.
     *
     * @throws AssertionError when it fails, with the seed of the try, its values made small, and the failure as cause
     */
    public static void holds(int tries, Consumer<Chance> statement) {
        holds(tries, SEED, statement);
    }

    static void holds(int tries, long firstSeed, Consumer<Chance> statement) {
        for (long seed = firstSeed; seed < firstSeed + tries; seed++) {
            Optional<Failure> failure = tried(statement, Chance.ofSeed(seed));
            if (failure.isPresent()) {
                throw smallest(statement, failure.get()).report(seed);
            }
        }
    }

    private static Optional<Failure> tried(Consumer<Chance> statement, Chance chance) {
        try {
            statement.accept(chance);
            return Optional.empty();
        } catch (Exception | AssertionError cause) {
            return Optional.of(new Failure(chance.choices(), chance.notes(), cause));
        }
    }

    /** Lowers one choice after the other, to 0 or by half, as long as the statement fails in the same way. */
    private static Failure smallest(Consumer<Chance> statement, Failure failure) {
        Failure smallest = failure;
        int left = TRIES_TO_MAKE_SMALLER;
        for (LongUnaryOperator lower : List.<LongUnaryOperator>of(choice -> 0, choice -> choice / 2)) {
            int at = 0;
            while (at < smallest.choices().size() && left > 0) {
                Optional<Failure> smaller = smaller(statement, smallest, at, lower);
                smallest = smaller.orElse(smallest);
                at += smaller.isPresent() ? 0 : 1;
                left--;
            }
        }
        return smallest;
    }

    private static Optional<Failure> smaller(
            Consumer<Chance> statement, Failure failure, int at, LongUnaryOperator lower) {
        List<Long> choices = new ArrayList<>(failure.choices());
        long lowered = lower.applyAsLong(choices.get(at));
        if (lowered == choices.set(at, lowered)) {
            return Optional.empty();
        }
        return tried(statement, Chance.ofChoices(choices))
                .filter(again -> again.cause().getClass() == failure.cause().getClass());
    }

    private record Failure(List<Long> choices, List<String> notes, Throwable cause) {

        AssertionError report(long seed) {
            return new AssertionError(
                    "Fails with -D%s=%d, at its smallest for %s: %s"
                            .formatted(SEED_PROPERTY, seed, notes, cause.getMessage()),
                    cause);
        }
    }
}
