package org.spinepath.insight.eventlog;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Lets the server cut a connection on which half a log was sent: an error document behind it would pass for the end of the file. */
@RestControllerAdvice(assignableTypes = EventLogController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenDownloads {

    @ExceptionHandler
    void cut(DownloadBroken broken) {
        throw broken;
    }
}
