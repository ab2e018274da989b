package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteClassModel;

/** Judges one route class as part of an API, whose handler may be in another package. */
interface RouteClassRule {
    void check(RouteClassModel routeClass, ApiModel api, Report report);
}
