package org.spinepath.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.spinepath.clinical.imaging.VertebralLevel;
import org.spinepath.clinical.presentation.PrimaryTumour;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.treatment.RecommendationRow;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.pathway.vocabulary.Discipline;

/**
 * One case on the list.
 *
 * @param taskId         the review at the meeting
 * @param name           null when the person was erased
 * @param missing        labels of what is not known and asked for
 * @param opinionsGiven  how many, in this review
 * @param opinionsOwedBy who was asked and has not answered
 * @param agreeing       how many of the opinions advise what is recommended; null as long as the opinions are held back from the reader
 * @param discuss        why the case is to be discussed; none: a standard case, list only
 */
@Schema(name = "AgendaItem")
record AgendaItem(
        String taskId,
        String caseNumber,
        String name,
        Integer ageYears,
        Urgency urgency,
        Instant limit,
        VertebralLevel indexLevel,
        PrimaryTumour primaryTumour,
        Treatment recommendedTreatment,
        RecommendationRow recommendationRow,
        boolean provisional,
        List<String> missing,
        int opinionsGiven,
        List<Discipline> opinionsOwedBy,
        Integer agreeing,
        List<Discussion> discuss) {

    /** Emergencies, then what is to be discussed, then what is only listed; each by urgency and then by limit. */
    static final Comparator<AgendaItem> IN_ORDER = Comparator.<AgendaItem, Boolean>comparing(
                    item -> item.urgency() != Urgency.EMERGENCY)
            .thenComparing(AgendaItem::listOnly)
            .thenComparing(AgendaItem::urgency, Comparator.nullsLast(Comparator.comparing(AgendaItem::rank)))
            .thenComparing(AgendaItem::limit, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(AgendaItem::caseNumber);

    public boolean listOnly() {
        return discuss.isEmpty();
    }

    private static int rank(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> 0;
            case URGENT -> 1;
            case ROUTINE -> 2;
        };
    }

    /** Names nobody, because it may end in a log. */
    @Override
    public String toString() {
        return "AgendaItem[" + caseNumber + "]";
    }
}
