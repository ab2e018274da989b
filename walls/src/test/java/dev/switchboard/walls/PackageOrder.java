package dev.switchboard.walls;

import dev.switchboard.walls.ArchitecturePage.PackageRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds imports that violate the order of a module's packages. A package may import only packages of lower layers. */
final class PackageOrder {
    private PackageOrder() {}

    static List<String> violations(List<PackageRow> rows, List<Import> imports) {
        Map<String, Integer> layers = rows.stream().collect(Collectors.toMap(PackageRow::name, PackageRow::layer));
        return imports.stream()
                .filter(each -> layers.containsKey(each.from()) && layers.containsKey(each.to()))
                .filter(each -> layers.get(each.to()) >= layers.get(each.from()))
                .map(each -> "%s (layer %d) must not import %s (layer %d): %s"
                        .formatted(
                                each.from(),
                                layers.get(each.from()),
                                each.to(),
                                layers.get(each.to()),
                                each.description()))
                .distinct()
                .sorted()
                .toList();
    }
}
