package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;

/** Limits the number of routes of an API to what API Gateway allows. */
final class RouteCountRule implements ApiRule {
    private static final int MOST = 300;

    @Override
    public void check(ApiModel api, Report report) {
        int count = api.routeKeys().size();
        if (count > MOST) {
            report.add(Finding.of(Problem.TOO_MANY_ROUTES, api.place(), api.name(), count));
        }
    }
}
