package org.spinepath.clinical.imaging;

import static org.spinepath.clinical.imaging.ImagingFacts.EPIDURAL_COMPRESSION;

import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.Facts;

/** What the epidural compression grade says (Bilsky 2010). */
public final class EpiduralCompression {

    private EpiduralCompression() {}

    /** Whether the compression has reached this grade. */
    public static Condition atLeast(Facts facts, EpiduralCompressionGrade grade) {
        return facts.when(EPIDURAL_COMPRESSION, found -> found.compareTo(grade) >= 0);
    }

    /** The cord is compressed: grade 2 or 3. */
    public static Condition cordCompression(Facts facts) {
        return atLeast(facts, EpiduralCompressionGrade.GRADE_2);
    }
}
