package org.spinepath.clinical.imaging;

import static org.spinepath.clinical.imaging.ImagingFacts.AFFECTED_LEVELS;
import static org.spinepath.clinical.imaging.ImagingFacts.INDEX_LEVEL;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;

/** Where the disease sits. The index level is an affected level, also where the list of levels does not repeat it. */
public final class AffectedLevels {

    /** What these statements may look at. */
    public static final Set<Fact<?>> READS = Set.of(AFFECTED_LEVELS, INDEX_LEVEL);

    private static final Set<VertebralLevel> CRANIOCERVICAL = EnumSet.range(VertebralLevel.C0, VertebralLevel.C2);
    private static final Set<VertebralLevel> CERVICAL_PATHWAY = EnumSet.range(VertebralLevel.C0, VertebralLevel.T2);

    private AffectedLevels() {}

    /** A level from C0 to C2, where an odontoid fracture or an atlantoaxial instability belongs. */
    public static Condition craniocervical(Facts facts) {
        // Not by within(): where only the list is known, an index level named later may still lie in C0 to C2.
        return facts.when(INDEX_LEVEL, CRANIOCERVICAL::contains)
                .or(facts.when(AFFECTED_LEVELS, levels -> !Collections.disjoint(levels, CRANIOCERVICAL)));
    }

    /** A level from C0 to T2, which this pathway was made for. */
    public static Condition cervicalPathway(Facts facts) {
        return within(facts, CERVICAL_PATHWAY);
    }

    /** Whether any level is named at all. */
    static Condition named(Facts facts) {
        return Condition.of(facts.knows(INDEX_LEVEL) || count(facts).isPresent());
    }

    /** How many levels are affected; empty when not known, or when no level was named. */
    public static Optional<Integer> count(Facts facts) {
        return facts.valueOf(AFFECTED_LEVELS).map(Set::size).filter(size -> size > 0);
    }

    private static Condition within(Facts facts, Set<VertebralLevel> region) {
        Condition indexLevel = facts.when(INDEX_LEVEL, region::contains);
        Condition anyLevel = facts.when(AFFECTED_LEVELS, levels -> !Collections.disjoint(levels, region));
        if (indexLevel.isTrue() || anyLevel.isUnknown()) {
            return indexLevel.or(anyLevel);
        }
        return anyLevel;
    }
}
