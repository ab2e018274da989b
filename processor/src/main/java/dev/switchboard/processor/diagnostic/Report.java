package dev.switchboard.processor.diagnostic;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Findings in the order in which they were added, each once. */
public final class Report {
    private final Set<Finding> findings = new LinkedHashSet<>();

    public void add(Finding finding) {
        findings.add(finding);
    }

    public void addAll(Collection<Finding> more) {
        findings.addAll(more);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    public boolean has(Problem problem) {
        return findings.stream().anyMatch(finding -> finding.problem() == problem);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
