package org.spinepath.letters;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such letter. */
class LetterUnknown extends ErrorResponseException {

    LetterUnknown() {
        super(HttpStatus.NOT_FOUND);
        setTitle("There is no such letter");
        setDetail("Please open the list of letters again.");
    }
}
