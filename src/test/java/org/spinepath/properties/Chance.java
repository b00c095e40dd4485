package org.spinepath.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;

/**
 * The random choices of one try. Each is a whole number of which 0 stands for the simplest value, so that a failing try is made
 * smaller by making its choices again with some of them lower.
 */
public final class Chance {

    private static final int EDGE = 3;

    private final LongUnaryOperator chooser;
    private final List<Long> choices = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Chance(LongUnaryOperator chooser) {
        this.chooser = chooser;
    }

    static Chance ofSeed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Chance(random::nextLong);
    }

    /** The same choices again; lower where one no longer fits, 0 where there are no more. */
    static Chance ofChoices(List<Long> choices) {
        List<Long> left = new ArrayList<>(choices);
        return new Chance(bound -> left.isEmpty() ? 0 : Math.min(left.remove(0), bound - 1));
    }

    /** From 0 to below the bound, each as likely. */
    public int below(int bound) {
        return (int) choice(bound);
    }

    /** True for so many in a hundred; false is the simpler. */
    public boolean percent(int share) {
        return below(100) >= 100 - share;
    }

    /** One as likely as the other; noted. */
    public boolean yesNo() {
        return oneOf(List.of(false, true));
    }

    /** Any of these, each as likely; noted. */
    public <T> T oneOf(List<T> values) {
        T value = values.get(below(values.size()));
        note(String.valueOf(value));
        return value;
    }

    /** From {@code min} to {@code max}, both included: often near the edges, often small, of every magnitude; noted. */
    public long between(long min, long max) {
        long size = max - min + 1;
        long value = switch (below(8)) {
            case 0 -> min + choice(Math.min(EDGE, size));
            case 1 -> max - choice(Math.min(EDGE, size));
            case 2, 3 -> min + choice(Math.max(1, size >> below(Long.SIZE - Long.numberOfLeadingZeros(size))));
            default -> min + choice(size);
        };
        note(String.valueOf(value));
        return value;
    }

    /** What a failure tells of the values of this try. */
    public void note(String value) {
        notes.add(value);
    }

    List<Long> choices() {
        return List.copyOf(choices);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private long choice(long bound) {
        long choice = chooser.applyAsLong(bound);
        choices.add(choice);
        return choice;
    }
}
