package dev.switchboard.processor.validate;

import dev.switchboard.processor.diagnostic.Finding;
import dev.switchboard.processor.diagnostic.Problem;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.ApiSettings;
import java.util.Optional;

/** Requires a route selection expression that API Gateway accepts. */
final class SelectionExpressionRule implements ApiRule {
    @Override
    public void check(ApiModel api, Report report) {
        Optional<ApiSettings> settings = api.settings();
        if (settings.isEmpty()) {
            return;
        }
        String expression = settings.get().selectionExpression();
        SelectionSyntax.failure(expression)
                .ifPresent(wrong -> report.add(Finding.of(
                        Problem.INVALID_SELECTION_EXPRESSION, settings.get().selectionPlace(), expression, wrong)));
    }
}
