package org.spinepath.insight.eventlog;

/** The log could not be written to its end. Tells where, but not with which words: those of drivers may quote data. */
class DownloadBroken extends RuntimeException {

    DownloadBroken(Exception cause) {
        super("The event log could not be written to its end: "
                + cause.getClass().getName());
        setStackTrace(cause.getStackTrace());
    }
}
