package org.spinepath.demo.apart;

import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.spinepath.intake.CaseNumbers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * How many random cases a demo still owes, and under which numbers. Noted among the engine's properties in the transaction of the written
 * cases, struck out in the transaction that brings the rows: whatever breaks off in between, the next start pays once.
 */
@Component
@Profile("demo")
public class OwedCases {

    private static final String PROPERTY = "spinepath.demo.owed";

    private final ManagementService engine;
    private final CaseNumbers numbers;

    OwedCases(ManagementService engine, CaseNumbers numbers) {
        this.engine = engine;
        this.numbers = numbers;
    }

    /** Notes so many cases, which may be none, and keeps case numbers free for them. */
    public void owe(int cases) {
        if (cases > 0) {
            engine.setProperty(PROPERTY, new Batch(cases, numbers.reserve(cases)).toString());
        }
    }

    Optional<Batch> owed() {
        return Optional.ofNullable(engine.getProperties().get(PROPERTY)).map(Batch::parse);
    }

    void strikeOut() {
        engine.deleteProperty(PROPERTY);
    }

    /** @param first of the numbers, of cases and of patients */
    record Batch(int cases, long first) {

        private static final String BETWEEN = " from ";

        static Batch parse(String text) {
            String[] parts = text.split(BETWEEN);
            return new Batch(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return cases + BETWEEN + first;
        }
    }
}
