package org.spinepath.letters;

import org.spinepath.pathway.cases.DischargeLetterConfirmed;
import org.spinepath.pathway.cases.DischargeLetterWritten;
import org.spinepath.pathway.mdt.MdtDecided;
import org.spinepath.pathway.variables.DischargeLetter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what the pathway tells, in the pathway's own transaction. */
@Component
class LetterWriter {

    private final LetterBook book;

    LetterWriter(LetterBook book) {
        this.book = book;
    }

    @EventListener
    void write(MdtDecided decided) {
        book.write(
                LetterKind.MDT_OUTCOME,
                decided.caseNumber(),
                decided.decidedAt().toString(),
                decided.processInstanceId(),
                decided.practice(),
                LetterContent.of(decided));
    }

    @EventListener
    void write(DischargeLetterWritten written) {
        DischargeLetter letter = written.letter();
        book.write(
                LetterKind.DISCHARGE,
                letter.caseNumber(),
                written.processInstanceId() + "/" + letter.treated() + "/" + letter.visits(),
                written.processInstanceId(),
                written.practice(),
                LetterContent.of(letter));
    }

    @EventListener
    void receive(DischargeLetterConfirmed confirmed) {
        book.receiveAll(LetterKind.DISCHARGE, confirmed.caseNumber(), confirmed.confirmedBy());
    }
}
