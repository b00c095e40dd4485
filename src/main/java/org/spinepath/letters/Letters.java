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
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.variables.CaseVariables;
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

    private static final String CLINICAL_LEAD = "clinicalLead";

    private final LetterBook book;
    private final LetterText text;
    private final LetterPdf pdf;
    private final PatientDoor door;
    private final CaseRights rights;
    private final CurrentUser currentUser;
    private final Colleagues colleagues;
    private final AsEngine asEngine;
    private final IdentityService identities;
    private final RuntimeService runtime;
    private final TaskService tasks;
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
            IdentityService identities,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms) {
        this.book = book;
        this.text = text;
        this.pdf = pdf;
        this.door = door;
        this.rights = rights;
        this.currentUser = currentUser;
        this.colleagues = colleagues;
        this.asEngine = asEngine;
        this.identities = identities;
        this.runtime = runtime;
        this.tasks = tasks;
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
                oversees(user) ? book.ofCases(asEngine.answer(this::openCases)) : book.toPractices(user.groups());
        Set<String> readable = readable(letters, user);
        Map<String, Optional<PatientIdentity>> patients = new HashMap<>();
        readable.forEach(caseNumber -> patients.put(caseNumber, door.lookForLetter(caseNumber, "Letters")));
        return views(letters, readable, patients, user);
    }

    /**
     * All letters of a case, without the name: who asks by number knows whose case it is.
     *
     * @throws AccessRefused when the user has no right on the case
     */
    List<LetterView> ofCase(String caseNumber) {
        SignedInUser user = currentUser.get();
        if (!oversees(user)) {
            rights.requireRightToReadLetters(caseNumber);
        }
        List<Letter> letters = book.ofCase(caseNumber);
        return views(letters, readable(letters, user), Map.of(), user);
    }

    /** What waits for the user's practice; nothing for who only oversees. */
    WaitingLetters waiting() {
        SignedInUser user = currentUser.get();
        boolean getsLetters = user.isClinician() && user.practice().isPresent();
        return new WaitingLetters(getsLetters || oversees(user), getsLetters ? book.unreceivedBy(user.groups()) : 0);
    }

    /**
     * The letter on paper, with the name; the look is recorded.
     *
     * @throws LetterUnknown when there is no such letter
     * @throws AccessRefused when the user may not read it
     */
    PrintedLetter print(UUID id, Language language) {
        Letter letter = book.find(id).orElseThrow(LetterUnknown::new);
        Optional<PatientIdentity> patient = door.lookForLetter(letter.caseNumber(), "Letter " + letter.kind());
        String practice = practiceNames(List.of(letter)).get(letter.practice());
        return new PrintedLetter(letter.caseNumber(), pdf.of(text.of(letter, patient, practice, language)));
    }

    /**
     * The practice has the letter. Who confirms the discharge letter here has also done the step that waits for it.
     *
     * @throws LetterUnknown when there is no such letter
     * @throws AccessRefused when it is written to another practice
     */
    @Transactional
    LetterView receive(UUID id) {
        SignedInUser user = currentUser.get();
        Letter letter = book.find(id).orElseThrow(LetterUnknown::new);
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

    /** Asked as the current user: the engine finds only a task that they may read. */
    private Optional<Task> confirmation(String caseNumber) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(Steps.CONFIRM_LETTER_RECEIVED)
                .list()
                .stream()
                .findFirst();
    }

    private SignedInUser requireReader() {
        SignedInUser user = currentUser.get();
        if (!oversees(user) && !(user.isClinician() && user.practice().isPresent())) {
            throw new AccessRefused(
                    "Letters are listed for the practices that refer, coordinators and clinical leads.");
        }
        return user;
    }

    private static boolean oversees(SignedInUser user) {
        return user.isClinician() && (user.coordinates() || user.isIn(CLINICAL_LEAD));
    }

    private static boolean isAddressee(SignedInUser user, Letter letter) {
        return user.isClinician() && user.isIn(letter.practice());
    }

    private Set<String> openCases() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(Processes.PATHWAY).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .collect(Collectors.toSet());
    }

    private Set<String> readable(List<Letter> letters, SignedInUser user) {
        return letters.stream()
                .map(Letter::caseNumber)
                .distinct()
                .filter(caseNumber -> rights.mayReadLetters(user, caseNumber))
                .collect(Collectors.toSet());
    }

    private List<LetterView> views(
            List<Letter> letters,
            Set<String> readable,
            Map<String, Optional<PatientIdentity>> patients,
            SignedInUser user) {
        Map<String, String> practices = practiceNames(letters);
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

    /** A practice that is no group any more goes by its id. */
    private Map<String, String> practiceNames(List<Letter> letters) {
        Map<String, String> names = new HashMap<>();
        letters.forEach(letter -> names.put(letter.practice(), letter.practice()));
        if (names.isEmpty()) {
            return names;
        }
        List<Group> groups = asEngine.answer(() -> identities
                .createGroupQuery()
                .groupIdIn(names.keySet().toArray(String[]::new))
                .list());
        groups.stream()
                .filter(group -> group.getName() != null && !group.getName().isBlank())
                .forEach(group -> names.put(group.getId(), group.getName()));
        return names;
    }

    record PrintedLetter(String caseNumber, byte[] pdf) {

        /** Names nobody, because it may end in a log. */
        @Override
        public String toString() {
            return "PrintedLetter[" + caseNumber + "]";
        }
    }
}
