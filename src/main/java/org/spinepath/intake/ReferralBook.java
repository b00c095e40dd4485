package org.spinepath.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.spinepath.patients.PatientErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every referral that was taken, by sender and the sender's id. Works in the transaction that takes it. */
@Repository
class ReferralBook {

    private final JdbcClient database;
    private final Clock clock;

    ReferralBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The referral taken under this id.
     *
     * @param digest empty when the person was erased
     */
    record Entry(String caseNumber, Optional<String> digest) {}

    Optional<Entry> find(String sender, String referralId) {
        return database.sql("select case_number, digest from referral where sender = ? and referral_id = ?")
                .params(sender, referralId)
                .query((row, number) ->
                        new Entry(row.getString("case_number"), Optional.ofNullable(row.getString("digest"))))
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the id was taken meanwhile */
    void enter(Referral referral, String caseNumber, String receivedBy) {
        database.sql("insert into referral (sender, referral_id, case_number, digest, received_by, received_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        referral.sender(),
                        referral.referralId(),
                        caseNumber,
                        referral.digest(),
                        receivedBy,
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The digest was made from the identity, so that it goes with it. */
    @EventListener
    void forget(PatientErased erased) {
        for (String caseNumber : erased.caseNumbers()) {
            database.sql("update referral set digest = null where case_number = ?")
                    .param(caseNumber)
                    .update();
        }
    }
}
