package org.spinepath.insight.eventlog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class BrokenDownloadsTest {

    @Test
    void halfALogIsNotFollowedByAnErrorDocument() {
        EventLogExport export = mock();
        when(export.of(any(), any(), any())).thenReturn(out -> {
            out.write(1);
            throw new IOException("quotes a name");
        });
        MockMvc server = MockMvcBuilders.standaloneSetup(new EventLogController(export))
                .setControllerAdvice(new AnswersEverything(), new BrokenDownloads())
                .build();

        assertThatThrownBy(() -> server.perform(get("/api/insight/event-log?from=2026-01-01&to=2026-01-31&format=csv")))
                .hasRootCauseInstanceOf(DownloadBroken.class)
                .rootCause()
                .hasMessageContaining("java.io.IOException")
                .hasMessageNotContaining("quotes a name");
    }

    @RestControllerAdvice
    static class AnswersEverything {

        @ExceptionHandler
        ProblemDetail any(Exception failure) {
            return ProblemDetail.forStatus(500);
        }
    }
}
