package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteClassModel;

/** Checks one route class as part of an API. The API's handler may be in a different package from the class. */
interface RouteClassRule {
    void check(RouteClassModel routeClass, ApiModel api, Report report);
}
