package org.spinepath.pathway.engine;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.mdt.MdtPanel;
import org.spinepath.people.Colleagues;

/** Tells a member of the MDT who comes second by whom, and when, a review was decided; what was decided stands in the case only. */
final class DecidedReviews {

    private final DateTimeFormatter moment;

    DecidedReviews(ZoneId zone) {
        moment =
                DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(zone);
    }

    Optional<String> sentence(String taskId, CommandContext context) {
        if (taskId == null || !sitsInTheMdt(context.getAuthentication())) {
            return Optional.empty();
        }
        return context.runWithoutAuthorization(() -> Optional.ofNullable(history(context)
                        .createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .taskDefinitionKey(Steps.REVIEW_AT_MDT)
                        .finished()
                        .singleResult())
                .flatMap(review -> decided(review, context)));
    }

    /** A review that was withdrawn has an end too, and nobody who completed it. */
    private Optional<String> decided(HistoricTaskInstance review, CommandContext context) {
        List<UserOperationLogEntry> completions = history(context)
                .createUserOperationLogQuery()
                .taskId(review.getId())
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list();
        return completions.stream()
                .map(UserOperationLogEntry::getUserId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(userId -> "This review was already decided by " + nameOf(userId, context) + " on "
                        + moment.format(review.getEndTime().toInstant())
                        + ". Nothing of yours was saved over it. Please open the task list again.");
    }

    private static String nameOf(String userId, CommandContext context) {
        User user = context.getProcessEngineConfiguration()
                .getIdentityService()
                .createUserQuery()
                .userId(userId)
                .singleResult();
        return Optional.ofNullable(user).flatMap(Colleagues::fullName).orElse(userId);
    }

    private static boolean sitsInTheMdt(Authentication user) {
        return user != null && user.getGroupIds() != null && MdtPanel.seats(user.getGroupIds());
    }

    private static HistoryService history(CommandContext context) {
        return context.getProcessEngineConfiguration().getHistoryService();
    }
}
