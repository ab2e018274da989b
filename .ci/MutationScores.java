import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Summarizes a run of pitest. Prints the score of each package, and the mutants that no test has killed and that the
 * list of explained survivors does not contain. Fails if a package is below its goal. The goals and the list are tables
 * in a Markdown page.
 *
 * <p>The Maven profile {@code mutation} runs {@code java MutationScores.java mutations.xml mutation-testing.md}.
 */
final class MutationScores {
    /** A row of the table of goals: the package and its percentage. */
    private static final Pattern GOAL = Pattern.compile("\\| `([a-z.]+)` \\| (\\d+) % \\|");

    /** A row of the table of survivors: the place, the change, and the reason why no test can detect it. */
    private static final Pattern EXPLAINED = Pattern.compile("\\| `([\\w.$<>]+)` \\| ([^|]+) \\| [^|]+ \\|");

    private MutationScores() {}

    public static void main(String[] arguments) throws Exception {
        Path report = Path.of(arguments[0]);
        Path page = Path.of(arguments[1]);
        if (Files.notExists(report)) {
            System.out.println("This module has nothing to mutate.");
            return;
        }
        Map<String, List<Mutant>> mutants = new TreeMap<>();
        for (Mutant mutant : read(report)) {
            mutants.computeIfAbsent(mutant.packageName(), name -> new ArrayList<>()).add(mutant);
        }
        List<String> explained = explained(page);
        Map<String, Integer> goals = goals(page);
        List<String> below = new ArrayList<>();
        mutants.forEach((name, ofPackage) -> {
            Score score = new Score(ofPackage.stream().filter(Mutant::killed).count(), ofPackage.size());
            ofPackage.stream()
                    .filter(mutant -> !mutant.killed() && !explained.remove(mutant.key()))
                    .sorted(Comparator.comparing(Mutant::sourceFile).thenComparing(Mutant::line))
                    .forEach(mutant -> System.out.println("survived  " + mutant));
            Integer goal = goals.get(name);
            System.out.println(name + "  " + score + (goal == null ? "" : ", goal " + goal + " %"));
            if (goal != null && score.isBelow(goal)) {
                below.add(name);
            }
        });
        stale(explained, mutants).forEach(row -> System.out.println("killed, although " + page + " lists it: " + row));
        if (!below.isEmpty()) {
            System.out.println("Below the goal: " + String.join(", ", below)
                    + ". Write a test that fails with each survivor, or list the survivor with the reason why no"
                    + " test can.");
            System.exit(1);
        }
    }

    private static List<Mutant> read(Path report) throws Exception {
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("mutation");
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            mutants.add(Mutant.of((Element) elements.item(i)));
        }
        return mutants;
    }

    private static Map<String, Integer> goals(Path page) throws IOException {
        Map<String, Integer> goals = new TreeMap<>();
        try (Stream<String> lines = Files.lines(page)) {
            lines.map(GOAL::matcher)
                    .filter(Matcher::matches)
                    .forEach(row -> goals.put(row.group(1), Integer.valueOf(row.group(2))));
        }
        return goals;
    }

    private static List<String> explained(Path page) throws IOException {
        try (Stream<String> lines = Files.lines(page)) {
            return new ArrayList<>(lines.map(EXPLAINED::matcher)
                    .filter(Matcher::matches)
                    .map(row -> row.group(1) + ": " + row.group(2))
                    .toList());
        }
    }

    /** Returns the rows of the list that are no longer needed, because a test now kills their mutants. */
    private static List<String> stale(List<String> explained, Map<String, List<Mutant>> mutants) {
        return explained.stream()
                .filter(row -> mutants.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(mutant -> row.startsWith(mutant.place() + ": ")))
                .toList();
    }

    private record Score(long killed, long total) {
        /** Returns true if the score is below the goal. The score is not rounded up, so 89.9 % is below 90 %. */
        boolean isBelow(int percent) {
            return killed * 100 < total * percent;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d of %d killed, %.1f %%", killed, total, 100.0 * killed / total);
        }
    }

    /**
     * A change that pitest has made to the code.
     *
     * @param className the name of the changed class, without its package
     * @param what pitest's description of the change, without the names of classes and methods
     */
    private record Mutant(
            String packageName,
            String className,
            String method,
            String sourceFile,
            int line,
            String what,
            boolean killed) {

        static Mutant of(Element element) {
            String type = text(element, "mutatedClass");
            int simple = type.lastIndexOf('.') + 1;
            return new Mutant(
                    type.substring(0, simple - 1),
                    type.substring(simple),
                    text(element, "mutatedMethod"),
                    text(element, "sourceFile"),
                    Integer.parseInt(text(element, "lineNumber")),
                    text(element, "description").replaceAll("[\\w/$]+::", "").replaceAll(" for \\S+$", ""),
                    Boolean.parseBoolean(element.getAttribute("detected")));
        }

        private static String text(Element element, String name) {
            return element.getElementsByTagName(name).item(0).getTextContent();
        }

        String place() {
            return className + "." + method;
        }

        String key() {
            return place() + ": " + what;
        }

        @Override
        public String toString() {
            return packageName + " " + sourceFile + ":" + line + "  " + place() + ": " + what;
        }
    }
}
