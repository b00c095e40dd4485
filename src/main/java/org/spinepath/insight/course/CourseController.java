package org.spinepath.insight.course;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.spinepath.insight.course.CourseOfCase.Step;
import org.spinepath.patients.CaseRight;
import org.spinepath.patients.CaseRights;
import org.spinepath.people.Colleagues;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The course of one case, for those who watch the pathway. */
@RestController
@RequestMapping(path = "/api/insight/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Insight")
class CourseController {

    private final CaseRights rights;
    private final CourseHistory history;
    private final Colleagues colleagues;
    private final Clock clock;

    CourseController(CaseRights rights, CourseHistory history, Colleagues colleagues, Clock clock) {
        this.rights = rights;
        this.history = history;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/{caseNumber}")
    @Operation(summary = "Path, steps, clocks, pauses and escalations of a case, running or finished")
    CourseOfCase of(@PathVariable String caseNumber) {
        rights.require(CaseRight.SEE_COURSE, caseNumber);
        Instant now = clock.instant();
        List<Step> steps = history.steps(caseNumber, now);
        Map<String, String> names = colleagues.namesOf(
                steps.stream().map(Step::who).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new CourseOfCase(
                caseNumber,
                history.runs(caseNumber),
                steps.stream().map(step -> step.doneBy(names)).toList(),
                history.clocks(caseNumber, now),
                history.pauses(caseNumber));
    }
}
