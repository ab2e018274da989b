package dev.switchboard.benchmarks.coldstart;

import dev.switchboard.benchmarks.report.Group;
import dev.switchboard.benchmarks.report.Row;
import dev.switchboard.benchmarks.report.Samples;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The figures of all handlers in one environment. */
final class Results {
    /** The figures of one handler. */
    private static final class Figures {
        private final Samples init = new Samples();
        private final Samples first = new Samples();
        private final Samples second = new Samples();
        private final Samples total = new Samples();
        private final Samples resident = new Samples();
        private final Samples heldFirst = new Samples();
        private final Samples heldSecond = new Samples();
        private final Samples heldTotal = new Samples();
        private int classes;
    }

    private final String title;
    private final Map<Subject, Figures> figures = new EnumMap<>(Subject.class);

    Results(String title) {
        this.title = title;
        for (Subject subject : Subject.values()) {
            figures.put(subject, new Figures());
        }
    }

    void classes(Subject subject, int loaded) {
        of(subject).classes = loaded;
    }

    void add(Subject subject, ColdStart.Times times, boolean held) {
        Figures to = of(subject);
        if (held) {
            to.heldFirst.add(times.first());
            to.heldSecond.add(times.second());
            to.heldTotal.add(times.total());
        } else {
            to.init.add(times.init());
            to.first.add(times.first());
            to.second.add(times.second());
            to.total.add(times.total());
            to.resident.add(times.residentMiB());
        }
    }

    Group group() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("start of the JVM to the first `/next`, ms", each -> each.init.summary(0)));
        rows.add(row("first answer, ms", each -> each.first.summary(0)));
        rows.add(row("second answer, ms", each -> each.second.summary(1)));
        rows.add(row("start to first answer, ms", each -> each.total.summary(0)));
        if (of(Subject.GENERATED).heldFirst.count() == 0) {
            rows.add(row("first answer at 0.3 of a core, ms", each -> "no control group could be created here"));
        } else {
            rows.add(row("first answer at 0.3 of a core, ms", each -> each.heldFirst.summary(0)));
            rows.add(row("second answer at 0.3 of a core, ms", each -> each.heldSecond.summary(0)));
            rows.add(row("start to first answer, the event at 0.3 of a core, ms", each -> each.heldTotal.summary(0)));
        }
        rows.add(row("resident memory, MiB", each -> each.resident.summary(0)));
        rows.add(row("classes loaded", each -> Samples.number(each.classes, 0)));
        return new Group("Cold start, " + title, List.of("generated", "careful", "careless"), rows);
    }

    private Row row(String label, Function<Figures, String> cell) {
        return new Row(
                label, Stream.of(Subject.values()).map(this::of).map(cell).toList());
    }

    private Figures of(Subject subject) {
        return Objects.requireNonNull(figures.get(subject));
    }
}
