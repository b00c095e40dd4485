package org.spinepath.clocks.pausing;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A question or an order about clocks that cannot be answered or carried out; the detail is a plain sentence that names no patient. */
public class ClocksRefused extends ErrorResponseException {

    private ClocksRefused(HttpStatus status, String title, String sentence) {
        super(status);
        setTitle(title);
        setDetail(sentence);
    }

    /** Who may not see a case learns nothing of whether it exists. */
    public static ClocksRefused unknownCase() {
        return new ClocksRefused(
                HttpStatus.NOT_FOUND,
                "There is no such case",
                "There is no such case, or it is not one of your practice's. Please check the case number.");
    }

    public static ClocksRefused unknownTask() {
        return new ClocksRefused(
                HttpStatus.NOT_FOUND,
                "There is no such task",
                "The task is done, or it is not yours to see. Please open the task list again.");
    }

    public static ClocksRefused unreadable(String sentence) {
        return new ClocksRefused(HttpStatus.BAD_REQUEST, "The request cannot be carried out", sentence);
    }

    public static ClocksRefused overtaken(String sentence) {
        return new ClocksRefused(HttpStatus.CONFLICT, "The clocks have changed", sentence);
    }

    public static ClocksRefused unsafe(String sentence) {
        return new ClocksRefused(HttpStatus.CONFLICT, "Not in an emergency", sentence);
    }
}
