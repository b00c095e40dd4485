package org.spinepath.insight.eventlog;

import java.io.IOException;

/** The cases of an export, one after the other: they are never held in memory together. Each round gives the same. */
interface LoggedCases {

    void each(Taker taker) throws IOException;

    /** What is done with each case. */
    interface Taker {
        void take(LoggedCase logged) throws IOException;
    }
}
