package org.spinepath.demo.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.HistoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinepath.demo.engine.DemoClock;
import org.spinepath.demo.player.CasePlayer;
import org.spinepath.pathway.cases.Processes;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens random cases and plays each until it ends or the present is reached. No job executor may run meanwhile. */
@Component
@Profile("demo")
public class SyntheticCases {

    private static final Logger LOG = LoggerFactory.getLogger(SyntheticCases.class);

    /** Each tenth case is told of. */
    private static final int TOLD_OF = 10;

    /** Of the period, for those who refer in the last quarter the centre has become faster. */
    private static final double BETTER_SINCE = 0.75;

    /** Long enough for the first of the demo's cases to have come to the end of their aftercare. */
    private static final Duration DEMO_PERIOD = Duration.ofDays(540);

    private static final long DEMO_SEED = 1;

    /** Two in five were referred lately, so that a dashboard of the last 30 days has something to tell. */
    private static final Duration LATELY = Duration.ofDays(60);

    /** One whose patients wait longest for imaging. */
    private static final long SEED_OF_LATELY = 3;

    private final CasePlayer player;
    private final Incidents incidents;
    private final HistoryService history;
    private final ObjectMapper json;
    private final Clock clock;

    /** A commit for each step would take longer than the steps. */
    private final TransactionTemplate atOnce;

    SyntheticCases(
            CasePlayer player,
            Incidents incidents,
            HistoryService history,
            ObjectMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.player = player;
        this.incidents = incidents;
        this.history = history;
        this.json = json;
        this.clock = clock;
        this.atOnce = new TransactionTemplate(transactions);
    }

    /**
     * Plays cases that were referred at random times of a period that ends now.
     *
     * @param seed the same one gives the same courses at the same distances from now
     * @return the case numbers, in the order of the referrals
     */
    public List<String> play(int cases, long seed, Duration period) {
        return play(cases, seed, period, clock.instant());
    }

    List<String> play(int cases, long seed, Duration period, Instant now) {
        long known = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(Processes.PATHWAY)
                .count();
        Instant present = now.truncatedTo(ChronoUnit.SECONDS);
        return play(arrivals(cases, seed, period, present), known + 1, present);
    }

    /**
     * Plays the random cases of the demo, most of a long period and some of the last weeks.
     *
     * @param firstNumber of the hospital numbers that the patients get
     * @param now         when the periods end
     * @return the case numbers, in the order in which they were played
     */
    public List<String> playForTheDemo(int cases, long firstNumber, Instant now) {
        Instant present = now.truncatedTo(ChronoUnit.SECONDS);
        int lately = cases * 2 / 5;
        List<Arrival> arrivals = new ArrayList<>(arrivals(cases - lately, DEMO_SEED, DEMO_PERIOD, present));
        arrivals.addAll(arrivals(lately, SEED_OF_LATELY, LATELY, present));
        return play(arrivals, firstNumber, present);
    }

    private static List<Arrival> arrivals(int cases, long seed, Duration period, Instant present) {
        return LongStream.range(0, cases)
                .mapToObj(number -> arrival(new Chance(seed).about("patient", number), period, present))
                .sorted(Comparator.comparing(Arrival::at))
                .toList();
    }

    private List<String> play(List<Arrival> arrivals, long firstNumber, Instant present) {
        List<String> numbers = new ArrayList<>();
        try (DemoClock demoClock = new DemoClock()) {
            for (Arrival arrival : arrivals) {
                long number = firstNumber + numbers.size();
                numbers.add(atOnce.execute(status -> play(arrival, number, present, demoClock)));
                if (numbers.size() % TOLD_OF == 0) {
                    LOG.info("Played random case {} of {}.", numbers.size(), arrivals.size());
                }
            }
        }
        return numbers;
    }

    /** @param improved whether the patient meets a centre that has become faster */
    private record Arrival(Instant at, Chance chance, boolean improved) {}

    private static Arrival arrival(Chance chance, Duration period, Instant present) {
        double passed = chance.share("arrival");
        Duration before = Duration.ofSeconds(Math.round(period.toSeconds() * (1 - passed)));
        return new Arrival(present.minus(before), chance, passed >= BETTER_SINCE);
    }

    private String play(Arrival arrival, long number, Instant present, DemoClock demoClock) {
        demoClock.moveTo(arrival.at());
        SyntheticPatient patient = SyntheticPatient.of(arrival.chance());
        SyntheticReferrer referrer = SyntheticReferrer.of(arrival.chance());
        String caseNumber = player.refer(
                referrer.user(), referral(patient, referrer, String.format(Locale.ROOT, "SYN-%05d", number)));
        new SyntheticCase(caseNumber, patient, referrer, arrival.improved(), player, incidents, demoClock, clock)
                .playUntil(present);
        return caseNumber;
    }

    private ObjectNode referral(SyntheticPatient patient, SyntheticReferrer referrer, String hospitalNumber) {
        return json.createObjectNode()
                .put("sender", "synthetic")
                .put("referralId", hospitalNumber)
                .put("patientId", hospitalNumber)
                .put("patientName", "Synthetic Patient " + hospitalNumber)
                .put("dateOfBirth", patient.bornAround(LocalDate.now(clock)).toString())
                .put("sex", patient.sex().name())
                .put("referrerRole", referrer.role().name())
                .put("cancerHistory", patient.cancerHistory().name())
                .put("emergencySigns", patient.hasDeficit())
                .put("spinalLesionAlreadySeen", false);
    }
}
