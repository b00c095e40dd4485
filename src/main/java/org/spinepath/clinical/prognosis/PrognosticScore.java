package org.spinepath.clinical.prognosis;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Points;

/** What every prognostic score answers. {@code B} is its bands. */
public sealed interface PrognosticScore<B extends PrognosticScore.Band>
        permits RevisedTokuhashiScore, TomitaScore, ModifiedBauerScore, VanDerLindenScore {

    /** A range of totals and what it stands for. */
    interface Band {
        /** The stable name, for example {@code AT_LEAST_12_MONTHS}. */
        String name();

        Span span();

        /** Lowest total of the band. */
        default int from() {
            return span().from();
        }

        /** Highest total of the band. */
        default int to() {
            return span().to();
        }

        /** What the band stands for, in words. */
        default String text() {
            return span().text();
        }
    }

    /** The totals of a band, both included, and what they stand for. */
    record Span(int from, int to, String text) {}

    /** The points, or the range that the unknown facts leave open; empty when the score was not made for this tumour. */
    Optional<Points> points();

    /** All bands of this score, from the lowest total up. */
    B[] bands();

    /** The total, when no item is missing and the score was made for this tumour. */
    default OptionalInt total() {
        return points().map(Points::total).orElse(OptionalInt.empty());
    }

    /** Lowest possible total; empty when the score was not made for this tumour. */
    default OptionalInt min() {
        return points().map(open -> OptionalInt.of(open.min())).orElse(OptionalInt.empty());
    }

    /** Highest possible total; empty when the score was not made for this tumour. */
    default OptionalInt max() {
        return points().map(open -> OptionalInt.of(open.max())).orElse(OptionalInt.empty());
    }

    /** The band, when the whole range lies in one. */
    default Optional<B> band() {
        return points().flatMap(open -> Arrays.stream(bands())
                .filter(band -> open.within(total -> total >= band.from() && total <= band.to()))
                .findFirst());
    }

    /** The unknown facts without which there is no total. */
    default Set<Fact<?>> missing() {
        return points().map(Points::missing).orElse(Set.of());
    }
}
