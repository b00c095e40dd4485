package org.spinepath.demo.synthetic;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that will happen to a case.
 *
 * @param key tells apart what happens at the same instant
 */
record Event(Instant at, String key, Runnable happening) {

    static final Comparator<Event> IN_ORDER = Comparator.comparing(Event::at).thenComparing(Event::key);

    static Event never(String key) {
        return new Event(Instant.MAX, key, () -> {});
    }
}
