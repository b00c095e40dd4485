package org.spinepath.casefile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What somebody wrote about the case. */
@Schema(name = "Note")
record NoteView(
        @Schema(description = "The question it answers", example = "referralReason")
        String kind,

        String author,
        Instant writtenAt,
        String text) {

    /** Leaves the text out, because this may end in a log. */
    @Override
    public String toString() {
        return "NoteView[" + kind + "]";
    }
}
