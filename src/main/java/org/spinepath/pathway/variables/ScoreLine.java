package org.spinepath.pathway.variables;

import java.util.LinkedHashMap;
import java.util.Map;
import org.spinepath.clinical.evidence.Points;
import org.spinepath.clinical.evidence.Wording;
import org.spinepath.clinical.prognosis.Grading;
import org.spinepath.clinical.prognosis.PrognosticScore;

/**
 * How a score shows in a form.
 *
 * @param total the total, or null while an item is unknown
 * @param band  stable name of what the total stands for, or null
 * @param text  one line for the reader, with the range and the missing items of an incomplete score
 */
public record ScoreLine(Integer total, String band, String text) {

    /** All scores of a grading by their names in the vocabulary. */
    public static Map<String, ScoreLine> of(Grading grading) {
        Map<String, ScoreLine> lines = new LinkedHashMap<>();
        lines.put("sins", sins(grading));
        lines.put("escc", escc(grading));
        lines.put("tokuhashi", of(grading.tokuhashi()));
        lines.put("tomita", of(grading.tomita()));
        lines.put("bauer", of(grading.bauer()));
        lines.put("vanDerLinden", of(grading.vanDerLinden()));
        return lines;
    }

    private static ScoreLine sins(Grading grading) {
        Points points = grading.sins().points();
        String stability = grading.stability().map(Wording::words).orElse("stability not known");
        return new ScoreLine(
                total(points),
                grading.stability().map(Enum::name).orElse(null),
                range(points) + ": " + stability + missing(points));
    }

    private static ScoreLine escc(Grading grading) {
        return grading.epiduralCompression()
                .map(grade -> new ScoreLine(null, grade.name(), Wording.words(grade)))
                .orElseGet(() -> new ScoreLine(null, null, "not reported"));
    }

    private static ScoreLine of(PrognosticScore<?> score) {
        if (score.points().isEmpty()) {
            return new ScoreLine(null, null, "not made for this tumour");
        }
        Points points = score.points().orElseThrow();
        String meaning = score.band().map(band -> ": " + band.text()).orElse("");
        return new ScoreLine(
                total(points),
                score.band().map(PrognosticScore.Band::name).orElse(null),
                range(points) + meaning + missing(points));
    }

    private static Integer total(Points points) {
        return points.total().isPresent() ? points.min() : null;
    }

    private static String range(Points points) {
        return points.total().isPresent() ? String.valueOf(points.min()) : points.min() + " to " + points.max();
    }

    private static String missing(Points points) {
        return points.missing().isEmpty() ? "" : "; not known: " + Wording.labels(points.missing());
    }
}
