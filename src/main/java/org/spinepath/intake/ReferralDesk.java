package org.spinepath.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spinepath.clinical.evidence.Warning;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.intake.Acknowledgement.Result;
import org.spinepath.intake.ReferralBook.Entry;
import org.spinepath.pathway.answers.FreeTextStore;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.patients.PatientRegister;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.Colleagues;
import org.spinepath.people.CurrentUser;
import org.spinepath.people.Practice;
import org.spinepath.people.SignedInUser;
import org.spinepath.people.Team;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes referrals. One transaction holds the identity, the entry in the book, the note and the started case: a referral is taken
 * whole or not at all, and the same one never opens a second case.
 */
@Service
public class ReferralDesk {

    /** A lost race is run again: the winner's entry is then seen. */
    private static final int ATTEMPTS = 3;

    private final ReferralReader reader;
    private final ReferralBook book;
    private final CaseNumbers numbers;
    private final PatientRegister register;
    private final Cases cases;
    private final CaseReports reports;
    private final FreeTextStore notes;
    private final CurrentUser currentUser;
    private final Colleagues colleagues;
    private final TransactionTemplate transaction;

    ReferralDesk(
            ReferralReader reader,
            ReferralBook book,
            CaseNumbers numbers,
            PatientRegister register,
            Cases cases,
            CaseReports reports,
            FreeTextStore notes,
            CurrentUser currentUser,
            Colleagues colleagues,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.book = book;
        this.numbers = numbers;
        this.register = register;
        this.cases = cases;
        this.reports = reports;
        this.notes = notes;
        this.currentUser = currentUser;
        this.colleagues = colleagues;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a referral for the current user.
     *
     * @param document the referral as its sender wrote it
     * @throws AccessRefused when the user may not refer
     * @throws FieldsRefused with every problem of the document
     * @throws ReferralIdTaken when the sender used the id before for another content
     * @throws OpenCaseExists when the referral asks to be asked and the patient has an open case
     */
    public Acknowledgement take(JsonNode document) {
        SignedInUser user = requireReferrer();
        Referral referral = reader.read(document);
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> takeOnce(referral, user));
            } catch (DuplicateKeyException | ConcurrencyFailureException lostRace) {
                if (attempt == ATTEMPTS) {
                    throw lostRace;
                }
            }
        }
    }

    private SignedInUser requireReferrer() {
        SignedInUser user = currentUser.get();
        if (!user.mayRefer()) {
            throw new AccessRefused(
                    "Only general practitioners, trained nurses, referring orthopaedists and the coordinator"
                            + " may refer a patient.");
        }
        return user;
    }

    /** The signed-in user as a referrer. */
    Referrer referrer() {
        SignedInUser user = requireReferrer();
        List<ReferrerRole> roles = Stream.of(ReferrerRole.values())
                .filter(role -> user.isIn(teamOf(role)))
                .toList();
        List<Practice> practices = colleagues.namesOfGroups(user.practices()).entrySet().stream()
                .map(practice -> new Practice(practice.getKey(), practice.getValue()))
                .sorted(Comparator.comparing(Practice::title).thenComparing(Practice::groupId))
                .toList();
        return new Referrer(roles, colleagues.nameOf(user.id()).orElse(null), practices);
    }

    private static Team teamOf(ReferrerRole role) {
        return switch (role) {
            case GENERAL_PRACTITIONER -> Team.GENERAL_PRACTITIONER;
            case TRAINED_NURSE -> Team.TRAINED_NURSE;
            case REFERRING_ORTHOPAEDIST -> Team.REFERRING_ORTHOPAEDIST;
        };
    }

    /**
     * The group that works on the case in primary care: the practice for which the user refers. What the coordinator takes by phone
     * stays with the coordinators. A role's whole group would show the patient to every practice.
     */
    private static String referringTeam(Referral referral, SignedInUser user) {
        Set<String> practices = user.practices();
        if (referral.practice().isPresent()) {
            return referral.practice()
                    .filter(practices::contains)
                    .orElseThrow(() -> practiceRefused("You do not belong to this practice.", practices));
        }
        if (practices.size() > 1) {
            throw practiceRefused("You belong to several practices. Say for which of them you refer.", practices);
        }
        return practices.stream()
                .findFirst()
                .or(() -> user.coordinates() ? Optional.of(Team.MDT_COORDINATOR.groupId()) : Optional.empty())
                .orElseThrow(() -> new AccessRefused(
                        "You belong to no practice yet. Ask the administrator to add you to your practice's group."));
    }

    private static FieldsRefused practiceRefused(String sentence, Set<String> practices) {
        return new FieldsRefused(List.of(new FieldProblem(
                "practice", sentence, practices.stream().sorted().toList())));
    }

    private Acknowledgement takeOnce(Referral referral, SignedInUser user) {
        Optional<Entry> known = book.find(referral.sender(), referral.referralId());
        if (known.isPresent()) {
            return again(referral, known.get());
        }
        UUID patientRef = register.register(referral.patient());
        Optional<String> openCase =
                register.casesOf(patientRef).stream().filter(cases::isOpen).findFirst();
        List<Warning> warnings = new ArrayList<>();
        if (!register.isNamed(patientRef, referral.patient().name())) {
            warnings.add(otherName());
        }
        if (openCase.isEmpty()) {
            return open(referral, user, patientRef, warnings);
        }
        return switch (referral.whenOpen()) {
            case ASK -> throw new OpenCaseExists(openCase.get());
            case ADD -> add(referral, user, openCase.get(), warnings);
            case WARN, OPEN_ANYWAY -> {
                warnings.add(openCaseWarning(openCase.get()));
                yield open(referral, user, patientRef, warnings);
            }
        };
    }

    private Acknowledgement again(Referral referral, Entry entry) {
        String digest = entry.digest()
                .orElseThrow(() -> new ReferralIdTaken(
                        "This referral was taken before, and the person was erased since. Use a new referral id."));
        if (!digest.equals(referral.digest())) {
            throw new ReferralIdTaken(
                    "The sender has used this referral id before, for another content. Use a new referral"
                            + " id, or send the same content.");
        }
        return new Acknowledgement(entry.caseNumber(), Result.KNOWN, List.of());
    }

    private Acknowledgement open(Referral referral, SignedInUser user, UUID patientRef, List<Warning> warnings) {
        String caseNumber = numbers.next();
        book.enter(referral, caseNumber, user.id());
        register.assign(patientRef, caseNumber);
        Optional<String> reasonNote = keepNotes(referral, user, caseNumber);
        cases.open(caseNumber, patientRef, referral, referringTeam(referral, user), reasonNote);
        return new Acknowledgement(caseNumber, Result.OPENED, warnings);
    }

    private Acknowledgement add(Referral referral, SignedInUser user, String caseNumber, List<Warning> warnings) {
        book.enter(referral, caseNumber, user.id());
        keepNotes(referral, user, caseNumber);
        if (referral.emergencySigns().orElse(false)) {
            reports.alarm(caseNumber, user);
            warnings.add(new Warning(
                    "RAISED_TO_EMERGENCY",
                    "The referral speaks of emergency signs: case " + caseNumber + " is now an emergency."));
        }
        return new Acknowledgement(caseNumber, Result.ADDED, warnings);
    }

    /** Answers the id of the note with the reason of the referral. */
    private Optional<String> keepNotes(Referral referral, SignedInUser user, String caseNumber) {
        referral.referrerName().ifPresent(name -> notes.keep(caseNumber, "referrerName", user.id(), name));
        referral.openReason().ifPresent(text -> notes.keep(caseNumber, "openAnywayReason", user.id(), text));
        return referral.referralReason()
                .map(text -> notes.keep(caseNumber, CaseVariables.REFERRAL_REASON.name(), user.id(), text));
    }

    /** Does not say which name: the sender may have mistyped somebody else's number. */
    private static Warning otherName() {
        return new Warning(
                "REGISTERED_WITH_OTHER_NAME",
                "This hospital number is registered with another name, which stays. Check that it is the right"
                        + " patient.");
    }

    private static Warning openCaseWarning(String caseNumber) {
        return new Warning("OPEN_CASE", "The patient also has the open case " + caseNumber + ".");
    }
}
