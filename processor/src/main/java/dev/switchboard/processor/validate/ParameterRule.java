package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ParameterModel;
import dev.switchboard.processor.model.RouteModel;

/** Checks one parameter of a route method. */
interface ParameterRule {
    void check(ParameterModel parameter, RouteModel route, Report report);
}
