package org.spinepath.letters;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which a practice reads its letters and confirms them. */
@Hidden
@Controller
class LettersPage {

    @GetMapping("/letters")
    String show() {
        return "forward:/letters/index.html";
    }
}
