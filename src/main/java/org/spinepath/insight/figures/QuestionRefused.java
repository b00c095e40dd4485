package org.spinepath.insight.figures;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The period or the tier cannot be read; answered as a problem that says what to send. */
class QuestionRefused extends ErrorResponseException {

    QuestionRefused(String whatToSend) {
        super(HttpStatus.BAD_REQUEST, problem(whatToSend), null);
    }

    private static ProblemDetail problem(String whatToSend) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, whatToSend);
        problem.setType(URI.create("urn:spinepath:problem:refused-question"));
        problem.setTitle("The question cannot be answered");
        return problem;
    }
}
