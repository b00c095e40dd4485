package org.spinepath.insight.eventlog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class BrokenDownloadsTest {

    private static final String LOG = "/api/insight/event-log?from=2026-01-01&to=2026-01-31&format=csv";

    @Test
    void halfALogIsNotFollowedByAnErrorDocument() {
        MockMvc server = serverWhoseDownloads(out -> {
            out.write(1);
            out.flush();
            throw new IOException("quotes a name");
        });

        assertThatThrownBy(() -> server.perform(get(LOG)))
                .hasRootCauseInstanceOf(DownloadBroken.class)
                .rootCause()
                .hasMessageContaining("java.io.IOException")
                .hasMessageNotContaining("quotes a name");
    }

    @Test
    void whatFailsBeforeTheFirstByteIsAnsweredLikeEveryFailure() throws Exception {
        MockMvc server = serverWhoseDownloads(out -> {
            out.write(1);
            throw new IllegalStateException("the database is gone");
        });

        server.perform(get(LOG))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().doesNotExist("Content-Disposition"));
    }

    private static MockMvc serverWhoseDownloads(EventLogExport.Download download) {
        EventLogExport export = mock();
        when(export.of(any(), any())).thenReturn(download);
        return MockMvcBuilders.standaloneSetup(new EventLogController(export, Clock.systemUTC()))
                .setControllerAdvice(new AnswersEverything(), new BrokenDownloads())
                .build();
    }

    @RestControllerAdvice
    static class AnswersEverything {

        @ExceptionHandler
        ProblemDetail any(Exception failure) {
            return ProblemDetail.forStatus(500);
        }
    }
}
