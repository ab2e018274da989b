package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.RouteModel;

/** Checks one route method by itself. */
interface RouteRule {
    void check(RouteModel route, Report report);
}
