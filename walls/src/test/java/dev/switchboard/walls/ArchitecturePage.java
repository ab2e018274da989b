package dev.switchboard.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of packages in {@code docs/architecture.md}, one for each module. Tests compare the code with them. */
final class ArchitecturePage {
    private static final Pattern MODULE = Pattern.compile("^### `([\\w-]+)`$");
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\| `([\\w.]+)` \\| (yes|no) \\| (.+) \\|$");
    private static final String HEADER = "| Layer | Package | Promised | What lives there |";

    private final Map<String, List<PackageRow>> modules;

    private ArchitecturePage(Map<String, List<PackageRow>> modules) {
        this.modules = modules;
    }

    static ArchitecturePage of(Path page) throws IOException {
        return parse(Files.readAllLines(page));
    }

    /**
     * Reads the tables below the headings that name a module. A row of a different form is an error. If such a row were
     * ignored, its package would no longer be checked.
     */
    static ArchitecturePage parse(List<String> lines) {
        Map<String, List<PackageRow>> modules = new LinkedHashMap<>();
        List<PackageRow> rows = null;
        for (String line : lines) {
            Matcher heading = MODULE.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                rows = new ArrayList<>();
                modules.put(heading.group(1), rows);
            } else if (line.startsWith("#")) {
                rows = null;
            } else if (rows != null && row.matches()) {
                rows.add(new PackageRow(
                        Integer.parseInt(row.group(1)),
                        row.group(2),
                        row.group(3).equals("yes"),
                        row.group(4)));
            } else if (rows != null && line.startsWith("| ") && !line.equals(HEADER)) {
                throw new IllegalArgumentException("Not a row of a table of packages: " + line);
            }
        }
        return new ArchitecturePage(modules);
    }

    /** Returns the names of the modules, which are the names of their folders. */
    List<String> modules() {
        return List.copyOf(modules.keySet());
    }

    List<PackageRow> packages(String module) {
        return modules.getOrDefault(module, List.of());
    }

    /** Returns the packages of all modules that are promised to users. */
    List<String> promised() {
        return modules.values().stream()
                .flatMap(List::stream)
                .filter(PackageRow::promised)
                .map(PackageRow::name)
                .toList();
    }

    /**
     * A row of a table.
     *
     * @param layer the layer of the package, which may import only packages of lower layers
     * @param promised true if users may rely on the public types of the package
     * @param rule the description of the package
     */
    record PackageRow(int layer, String name, boolean promised, String rule) {}
}
