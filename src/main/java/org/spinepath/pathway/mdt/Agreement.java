package org.spinepath.pathway.mdt;

import java.util.Collection;
import java.util.Optional;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.vocabulary.OpinionTreatment;

/**
 * How far the opinions of a review agree with what is recommended.
 *
 * @param given    how many opinions there are
 * @param agreeing how many of them advise what is recommended; none when nothing is
 */
public record Agreement(int given, int agreeing) {

    public static Agreement of(Collection<OpinionTreatment> opinions, Optional<Treatment> recommended) {
        int agreeing = (int) opinions.stream()
                .filter(opinion -> recommended
                        .map(Treatment::name)
                        .filter(opinion.name()::equals)
                        .isPresent())
                .count();
        return new Agreement(opinions.size(), agreeing);
    }

    public boolean isFull() {
        return agreeing == given;
    }
}
