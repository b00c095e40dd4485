package org.spinepath.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinepath.pathway.cases.CaseClosed;
import org.spinepath.pathway.cases.CaseUnknown;
import org.spinepath.pathway.cases.TaskUnknown;
import org.spinepath.pathway.variables.CompletionRefused;
import org.spinepath.patients.RegisteredDifferently;
import org.spinepath.people.AccessRefused;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers every error of our API as an RFC 9457 problem: a plain sentence, the fields where it concerns fields, never a stack trace. */
@RestControllerAdvice
class RequestProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RequestProblems.class);

    @ExceptionHandler
    ProblemDetail refused(FieldsRefused refusal) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "refused-fields", "Some fields cannot be accepted", summary(refusal));
        problem.setProperty("errors", refusal.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail conflicting(ReferralIdTaken conflict) {
        return problem(HttpStatus.CONFLICT, "referral-id-taken", "This referral id is taken", conflict.getMessage());
    }

    @ExceptionHandler
    ProblemDetail conflicting(OpenCaseExists conflict) {
        ProblemDetail problem =
                problem(HttpStatus.CONFLICT, "open-case", "This patient has an open case", conflict.getMessage());
        problem.setProperty("openCase", conflict.caseNumber());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail conflicting(RegisteredDifferently conflict) {
        ProblemDetail problem = problem(
                HttpStatus.CONFLICT,
                "registered-differently",
                "Hospital number and date of birth do not agree",
                conflict.getMessage());
        problem.setProperty("errors", List.of(new FieldProblem("dateOfBirth", conflict.getMessage(), List.of())));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail forbidden(AccessRefused refusal) {
        return problem(HttpStatus.FORBIDDEN, "no-right", "You have no right to this", refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknown(CaseUnknown unknown) {
        return problem(HttpStatus.NOT_FOUND, "unknown-case", "There is no such case", unknown.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknown(TaskUnknown unknown) {
        return problem(HttpStatus.NOT_FOUND, "unknown-task", "There is no such task", unknown.getMessage());
    }

    @ExceptionHandler
    ProblemDetail closed(CaseClosed closed) {
        return problem(HttpStatus.CONFLICT, "closed-case", "The case is closed", closed.getMessage());
    }

    @ExceptionHandler
    ProblemDetail open(CaseIsOpen open) {
        return problem(HttpStatus.CONFLICT, "open-case-again", "The case is open", open.getMessage());
    }

    @ExceptionHandler({OptimisticLockingException.class, ConcurrencyFailureException.class})
    ProblemDetail overtaken(Exception overtaken) {
        return problem(
                HttpStatus.CONFLICT,
                "overtaken",
                "The case has changed",
                "Somebody changed this case at the same moment, and nothing of yours was saved. Please look at it and"
                        + " try again.");
    }

    @ExceptionHandler
    ProblemDetail refused(CompletionRefused refusal) {
        return refused(FieldsRefused.of(refusal.field(), refusal.getMessage()));
    }

    /** Null for a client that has gone: there is nobody to answer. */
    @ExceptionHandler
    ProblemDetail unexpected(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        String reference = UUID.randomUUID().toString();
        // Messages of drivers and parsers may quote what was sent, so that only classes and places are logged.
        LOG.error("{} failed, reference {}: {}", request.getMethod(), reference, trace(failure));
        ProblemDetail problem = problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "failed",
                "Something went wrong on our side",
                "Nothing was saved. Please try again; if it happens again, tell your administrator the reference.");
        problem.setProperty("reference", reference);
        return problem;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST,
                "unreadable",
                "The request cannot be read",
                "Send one JSON object in which each field occurs once.");
        return handleExceptionInternal(unreadable, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    static ProblemDetail problem(HttpStatus status, String type, String title, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("urn:spinepath:problem:" + type));
        problem.setTitle(title);
        return problem;
    }

    private static String summary(FieldsRefused refusal) {
        FieldProblem first = refusal.problems().get(0);
        String sentence = first.field().isEmpty() ? first.message() : first.field() + ": " + first.message();
        int others = refusal.problems().size() - 1;
        return others == 0 ? sentence : sentence + " And " + others + " more, listed in errors.";
    }

    private static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trace.append(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("org.spinepath"))
                    .limit(5)
                    .forEach(frame -> trace.append("\n    at ").append(frame));
            trace.append('\n');
        }
        return trace.toString();
    }
}
