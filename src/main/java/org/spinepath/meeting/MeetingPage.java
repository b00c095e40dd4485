package org.spinepath.meeting;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which the MDT finds the list of its meeting. */
@Hidden
@Controller
class MeetingPage {

    @GetMapping("/meetings/next")
    String show() {
        return "forward:/meetings/next.html";
    }
}
