package org.spinepath.clocks.pausing;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** An order about clocks that cannot be carried out; the detail is a plain sentence that names no patient. */
public class ClocksRefused extends ErrorResponseException {

    private ClocksRefused(HttpStatus status, String title, String sentence) {
        super(status);
        setTitle(title);
        setDetail(sentence);
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
