package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Place;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.element.Spelling;
import dev.switchboard.processor.model.ApiModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Requires that the APIs of one round have different names and different handler names. Each API gets a report of its
 * own, so that a clash does not stop the other handlers from being written. An incremental build passes only some of
 * the APIs; a clash may then go unnoticed, but is never reported wrongly.
 */
public final class ApisValidator {
    /** Returns the clashes of one API with the others. */
    public Report validate(ApiModel api, List<ApiModel> all) {
        Report report = new Report();
        others(api, all, ApisValidator::haveSameName)
                .forEach(other -> report.add(Finding.of(
                        Problem.DUPLICATE_API_NAME,
                        api.settings().orElseThrow().namePlace(),
                        api.name(),
                        Spelling.ofClass(api.owner(), other.owner()),
                        Spelling.ofClass(other.owner(), api.owner()))));
        others(api, all, (one, two) -> one.handler().equals(two.handler()))
                .forEach(other -> report.add(Finding.of(
                        Problem.HANDLER_NAME_TAKEN,
                        Place.of(api.owner()),
                        api.ownerName(),
                        api.handler().simpleName(),
                        "the handler of " + other.ownerName())));
        return report;
    }

    /**
     * Returns whether two APIs have been given the same name. Names derived from class names are ignored, because a
     * class and an API that includes it may share a derived name.
     */
    private static boolean haveSameName(ApiModel one, ApiModel two) {
        return one.settings().isPresent()
                && two.settings().isPresent()
                && one.name().equals(two.name());
    }

    private static List<ApiModel> others(ApiModel api, List<ApiModel> all, BiPredicate<ApiModel, ApiModel> clash) {
        List<ApiModel> others = new ArrayList<>(all);
        others.remove(api);
        others.removeIf(other -> !clash.test(api, other));
        return others;
    }
}
