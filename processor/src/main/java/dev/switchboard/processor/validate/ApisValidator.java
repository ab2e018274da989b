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
 * Judges the APIs of one round together: their names and their handlers' names differ. Reports per API, so that one clash
 * costs nobody else a handler. (An incremental compile sees only some of the APIs; it may miss a clash, never invent one.)
 */
public final class ApisValidator {
    /** What is wrong with the API in the company of the others. */
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

    /** Names that were made from the class's are no clash: a class alone and an API that gathers it may share one. */
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
