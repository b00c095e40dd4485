package org.spinepath.insight.eventlog;

import java.io.IOException;
import java.io.OutputStream;

/** Writes cases in one format. What is absent in an event is left out, never filled. */
interface EventLogWriter {

    void write(LoggedCases cases, OutputStream out) throws IOException;
}
