package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;

/** Checks one API as a whole. */
interface ApiRule {
    void check(ApiModel api, Report report);
}
