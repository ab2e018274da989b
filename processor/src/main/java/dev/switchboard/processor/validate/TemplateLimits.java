package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.diagnostic.WayOut;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.Template;

/**
 * Limits a template to what CloudFormation accepts. The numbers of parameters and outputs hardly vary, and are far
 * below their limits.
 */
public final class TemplateLimits {
    private static final int MOST_RESOURCES = 500;

    /**
     * Half of the 1 MB that CloudFormation accepts from S3, where SAM puts templates. The limit of 1 MB applies to the
     * JSON that the transform produces, which is longer than the template.
     */
    private static final int MOST_BYTES = 1_000_000 / 2;

    private TemplateLimits() {}

    public static void check(Template template, ApiModel api, Report report) {
        if (template.resources() > MOST_RESOURCES) {
            report.add(tooLarge(
                    api, template.resources() + " resources", "allows at most " + MOST_RESOURCES, WayOut.FEWER_ROUTES));
        } else if (template.size() > MOST_BYTES) {
            report.add(tooLarge(
                    api, template.size() + " bytes", "may refuse more than " + MOST_BYTES, WayOut.SHORTER_ROUTE_KEYS));
        }
    }

    private static Finding tooLarge(ApiModel api, String size, String limit, WayOut wayOut) {
        return Finding.of(Problem.TEMPLATE_TOO_LARGE, api.place(), api.name(), size, limit, wayOut);
    }
}
