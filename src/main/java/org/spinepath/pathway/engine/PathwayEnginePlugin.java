package org.spinepath.pathway.engine;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.spinepath.pathway.answers.AnswerCatalogue;
import org.spinepath.pathway.answers.FreeTextStore;
import org.spinepath.pathway.mdt.Opinions;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Puts the pathway's own hooks into the engine: answers, outcomes, refusals, and what submissions may carry. */
final class PathwayEnginePlugin extends AbstractProcessEnginePlugin {

    private final AnswerCatalogue answers;
    private final FreeTextStore freeText;
    private final Opinions opinions;
    private final Clock clock;

    PathwayEnginePlugin(AnswerCatalogue answers, FreeTextStore freeText, Opinions opinions, Clock clock) {
        this.answers = answers;
        this.freeText = freeText;
        this.opinions = opinions;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        requireUtc();
        configuration.setCustomPreBPMNParseListeners(with(
                configuration.getCustomPreBPMNParseListeners(), new PathwayParseListener(answers, opinions, clock)));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), new RefusalTranslator()));

        configuration.setFailedJobCommandFactory(new JobRetries());

        Submissions submissions = new Submissions(answers, freeText, opinions, clock);
        configuration.setTaskService(new PathwayTaskService(submissions));
        configuration.setFormService(new PathwayFormService(submissions));
    }

    private static <T> List<T> with(List<T> existing, T addition) {
        List<T> all = existing == null ? new ArrayList<>() : new ArrayList<>(existing);
        all.add(addition);
        return all;
    }

    /** The engine stores dates in the zone of the process and without it: another process, or the hour that comes twice, would misread them. */
    private static void requireUtc() {
        ZoneId zone = ZoneId.systemDefault();
        if (!ZoneOffset.UTC.equals(zone.normalized())) {
            throw new InvalidConfigurationPropertyValueException(
                    "user.timezone", zone, "Start the process in UTC: java -Duser.timezone=UTC.");
        }
    }
}
