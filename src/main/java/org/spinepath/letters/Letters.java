package org.spinepath.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.cases.CaseUnknown;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.patients.CaseRight;
import org.spinepath.patients.CaseRights;
import org.spinepath.patients.PatientDoor;
import org.spinepath.patients.PatientIdentity;
import org.spinepath.people.AccessRefused;
import org.spinepath.people.AsEngine;
import org.spinepath.people.Colleagues;
import org.spinepath.people.CurrentUser;
import org.spinepath.people.SignedInUser;
import org.spinepath.words.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters that the current user may read. */
@Service
class Letters {

    private final LetterBook book;
    private final LetterText text;
    private final LetterPdf pdf;
    private final PatientDoor door;
    private final CaseRights rights;
    private final CurrentUser currentUser;
    private final Colleagues colleagues;
    private final AsEngine asEngine;
    private final CaseInstances cases;
    private final FormService forms;

    Letters(
            LetterBook book,
            LetterText text,
            LetterPdf pdf,
            PatientDoor door,
            CaseRights rights,
            CurrentUser currentUser,
            Colleagues colleagues,
            AsEngine asEngine,
            CaseInstances cases,
            FormService forms) {
        this.book = book;
        this.text = text;
        this.pdf = pdf;
        this.door = door;
        this.rights = rights;
        this.currentUser = currentUser;
        this.colleagues = colleagues;
        this.asEngine = asEngine;
        this.cases = cases;
        this.forms = forms;
    }

    /**
     * Those to the user's practice, or those of all open cases for who oversees them; with the names, each of which is recorded as a look.
     *
     * @throws AccessRefused when the user neither works in a practice nor oversees cases
     */
    List<LetterView> mine() {
        SignedInUser user = requireReader();
        List<Letter> letters =
                user.oversees() ? book.ofCases(asEngine.answer(cases::openNumbers)) : book.toPractices(user.groups());
        Set<String> readable = readable(letters);
        Map<String, Optional<PatientIdentity>> patients = new HashMap<>();
        readable.forEach(caseNumber -> patients.put(caseNumber, door.lookForLetter(caseNumber, "Letters")));
        return views(letters, readable, patients, user);
    }

    /**
     * All letters of a case, without the name: who asks by number knows whose case it is.
     *
     * @throws CaseUnknown when the user may not see the case
     * @throws AccessRefused when they see it and may not read its letters
     */
    List<LetterView> ofCase(String caseNumber) {
        SignedInUser user = rights.require(CaseRight.LIST_LETTERS, caseNumber);
        List<Letter> letters = book.ofCase(caseNumber);
        return views(letters, readable(letters), Map.of(), user);
    }

    /** What waits for the user's practice; nothing for who only oversees. */
    WaitingLetters waiting() {
        SignedInUser user = currentUser.get();
        boolean getsLetters = user.worksInAPractice();
        return new WaitingLetters(getsLetters || user.oversees(), getsLetters ? book.unreceivedBy(user.groups()) : 0);
    }

    /**
     * The letter on paper, with the name; the look is recorded.
     *
     * @throws LetterUnknown when there is no such letter of a case that the user sees
     * @throws AccessRefused when the user may not read it
     */
    PrintedLetter print(UUID id, Language language) {
        Letter letter = seen(id);
        Optional<PatientIdentity> patient = door.lookForLetter(letter.caseNumber(), "Letter " + letter.kind());
        String practice = colleagues.namesOfGroups(Set.of(letter.practice())).get(letter.practice());
        return new PrintedLetter(letter.caseNumber(), pdf.of(text.of(letter, patient, practice, language)));
    }

    /**
     * The practice has the letter. Who confirms the discharge letter here has also done the step that waits for it.
     *
     * @throws LetterUnknown when there is no such letter of a case that the user sees
     * @throws AccessRefused when it is written to another practice
     */
    @Transactional
    LetterView receive(UUID id) {
        SignedInUser user = currentUser.get();
        Letter letter = seen(id);
        if (!isAddressee(user, letter)) {
            throw new AccessRefused("Only the practice to which a letter is written confirms it.");
        }
        if (letter.kind() == LetterKind.DISCHARGE && !letter.isReceived()) {
            confirmation(letter.caseNumber())
                    .ifPresent(task ->
                            forms.submitTaskForm(task.getId(), Map.of(CaseVariables.LETTER_RECEIVED.name(), true)));
        }
        book.receive(id, user.id());
        Letter received = book.find(id).orElseThrow(LetterUnknown::new);
        return views(List.of(received), Set.of(received.caseNumber()), Map.of(), user)
                .get(0);
    }

    /** Whose case the user may not see, they learn nothing of its letters either. */
    private Letter seen(UUID id) {
        return book.find(id).filter(letter -> rights.sees(letter.caseNumber())).orElseThrow(LetterUnknown::new);
    }

    /** Asked as the current user: the engine finds only a task that they may read. */
    private Optional<Task> confirmation(String caseNumber) {
        return cases.tasks(caseNumber).taskDefinitionKey(Steps.CONFIRM_LETTER_RECEIVED).list().stream()
                .findFirst();
    }

    private SignedInUser requireReader() {
        SignedInUser user = currentUser.get();
        if (!user.oversees() && !user.worksInAPractice()) {
            throw new AccessRefused(
                    "Letters are listed for the practices that refer, coordinators and clinical leads.");
        }
        return user;
    }

    private static boolean isAddressee(SignedInUser user, Letter letter) {
        return user.isClinician() && user.isIn(letter.practice());
    }

    private Set<String> readable(List<Letter> letters) {
        return rights.among(letters.stream().map(Letter::caseNumber).toList(), CaseRight.READ_LETTERS);
    }

    private List<LetterView> views(
            List<Letter> letters,
            Set<String> readable,
            Map<String, Optional<PatientIdentity>> patients,
            SignedInUser user) {
        Map<String, String> practices =
                colleagues.namesOfGroups(letters.stream().map(Letter::practice).collect(Collectors.toSet()));
        Map<String, String> receivers = colleagues.namesOf(letters.stream()
                .map(Letter::receivedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return letters.stream()
                .map(letter -> {
                    Optional<PatientIdentity> patient = patients.get(letter.caseNumber());
                    return new LetterView(
                            letter.id(),
                            letter.caseNumber(),
                            letter.kind(),
                            letter.writtenAt(),
                            practices.get(letter.practice()),
                            patient == null
                                    ? null
                                    : patient.map(PatientIdentity::name).orElse(null),
                            patient != null && patient.isEmpty(),
                            letter.receivedBy() == null ? null : receivers.get(letter.receivedBy()),
                            letter.receivedAt(),
                            readable.contains(letter.caseNumber()),
                            !letter.isReceived() && isAddressee(user, letter));
                })
                .toList();
    }

    record PrintedLetter(String caseNumber, byte[] pdf) {

        /** Names nobody, because it may end in a log. */
        @Override
        public String toString() {
            return "PrintedLetter[" + caseNumber + "]";
        }
    }
}
