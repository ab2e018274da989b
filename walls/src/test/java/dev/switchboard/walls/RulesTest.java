package dev.switchboard.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.switchboard.walls.ArchitecturePage.PackageRow;
import dev.switchboard.walls.planted.above.Roof;
import dev.switchboard.walls.planted.below.Ground;
import dev.switchboard.walls.planted.hidden.Secret;
import dev.switchboard.walls.planted.offered.Crowded;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests with planted classes that each rule finds its violations, and nothing else. */
@Tag("walls")
class RulesTest {
    private static final String PLANTED = "dev.switchboard.walls.planted";
    private static final String OFFERED = PLANTED + ".offered";
    private static final String SHOP = OFFERED + ".Shop";

    @Test
    void aCycleIsFoundInClasses() {
        List<Import> imports = Imports.compiled(read(Ground.class, Roof.class));

        assertThat(PackageCycles.among(imports))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Cycle of " + PLANTED + ".below and " + PLANTED + ".above: ")
                        .contains("Ground.holds()"));
        assertThat(PackageCycles.among(Imports.compiled(read(Roof.class)))).isEmpty();
    }

    @Test
    void aCycleIsFoundAcrossThreePackages() {
        List<Import> imports =
                List.of(reference("a", "b"), reference("b", "c"), reference("c", "a"), reference("a", "d"));

        assertThat(PackageCycles.among(imports))
                .containsExactly(
                        "Cycle of a and b: a imports b",
                        "Cycle of b and c: b imports c",
                        "Cycle of c and a: c imports a");
    }

    @Test
    void anImportOfAHigherLayerIsFound() {
        List<PackageRow> rows = List.of(row(2, PLANTED + ".above"), row(1, PLANTED + ".below"));
        List<Import> imports = Imports.compiled(read(Ground.class, Roof.class));

        assertThat(PackageOrder.violations(rows, imports))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith(PLANTED + ".below (layer 1) must not import " + PLANTED + ".above (layer 2): "));
    }

    @Test
    void anImportWithinALayerIsFound() {
        assertThat(PackageOrder.violations(List.of(row(1, "a"), row(1, "b")), List.of(reference("a", "b"))))
                .containsExactly("a (layer 1) must not import b (layer 1): a imports b");
    }

    @Test
    void anImportThatOnlyJavadocNeedsIsFound() {
        List<String> lines = List.of(
                "package dev.switchboard.json;",
                "import static dev.switchboard.binding.RouteCall.of;",
                "import dev.switchboard.WebSocketEvent;",
                "import dev.switchboard.json.Json.Kind;",
                "import dev.switchboard.message.Delivery.Outcome;",
                "import java.util.List;");

        assertThat(Imports.inSource(String.join("\n", lines), "Json.java"))
                .extracting(Import::description)
                .containsExactly(
                        "Json.java imports dev.switchboard.binding.RouteCall",
                        "Json.java imports dev.switchboard.WebSocketEvent",
                        "Json.java imports dev.switchboard.message.Delivery");
    }

    @Test
    void hiddenTypesAreFoundInAllPartsOfASignature() {
        JavaClasses classes = new ClassFileImporter().importPackages(OFFERED, PLANTED + ".hidden");

        assertThat(new PromisedSignatures(PLANTED, List.of(OFFERED)).violations(classes))
                .containsExactly(
                        SHOP + " names " + PLANTED + ".hidden.Secret, which users cannot rely on",
                        SHOP + ".<init>(" + OFFERED + ".BackRoom) names " + OFFERED
                                + ".BackRoom, which users cannot rely on",
                        SHOP + ".fails() names " + PLANTED + ".hidden.Secret, which users cannot rely on",
                        SHOP + ".field names " + PLANTED + ".hidden.Secret, which users cannot rely on",
                        SHOP + ".nested() names " + PLANTED + ".hidden.Secret, which users cannot rely on");
    }

    @Test
    void promisedTypesAreAllowedInSignatures() {
        JavaClasses classes = new ClassFileImporter().importPackages(PLANTED + ".above", PLANTED + ".below");

        assertThat(new PromisedSignatures(PLANTED, List.of(PLANTED + ".above", PLANTED + ".below")).violations(classes))
                .isEmpty();
    }

    @Test
    void publicConstructorsWithManyParametersAreFound() {
        assertThat(PublicConstructors.violations(read(Crowded.class, Crowded.Wide.class)))
                .containsExactly(
                        OFFERED + ".Crowded$Wide.<init>(int, int, int, int, int) has 5 parameters;"
                                + " a public constructor may have at most 4",
                        OFFERED + ".Crowded.<init>(int, int, int, int, int) has 5 parameters;"
                                + " a public constructor may have at most 4");
    }

    @Test
    void publicTypesAboveTheLimitAreFound() {
        JavaClasses classes = new ClassFileImporter().importPackages(OFFERED);

        assertThat(PublicTypes.violations(classes, List.of(OFFERED), 2)).isEmpty();
        assertThat(PublicTypes.violations(classes, List.of(OFFERED), 1))
                .containsExactly("2 public types, at most 1 are allowed: [" + OFFERED + ".Crowded, " + SHOP + "]");
        assertThat(PublicTypes.violations(read(Secret.class), List.of(OFFERED), 0))
                .isEmpty();
    }

    @Test
    void usesOfElementsInAWriterAreFound() {
        JavaClasses writers = new ClassFileImporter().importPackages(PLANTED + ".writer");

        assertThat(WriterModels.violations(writers))
                .anySatisfy(line -> assertThat(line).contains("ReadingWriter.nameOf(", "Element.getSimpleName()"))
                .anySatisfy(line -> assertThat(line).contains("ReadingWriter.write(", "Origin.type()"))
                .anySatisfy(line -> assertThat(line).contains("HandingWriter.write(", "Element"))
                .noneSatisfy(line -> assertThat(line).contains("PassingWriter"));
    }

    @Test
    void usesOfALibraryOutsideItsPackagesAreFound() {
        JavaClasses classes = new ClassFileImporter().importPackages(OFFERED, PLANTED + ".hidden");

        assertThat(LibraryUse.violations(classes, PLANTED + ".hidden.", Set.of(OFFERED, PLANTED + ".hidden")))
                .isEmpty();
        assertThat(LibraryUse.violations(classes, "java.util.Map", Set.of(PLANTED + ".hidden")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(SHOP + ".nested()"));
    }

    @Test
    void aNameUsedTwiceIsFound() {
        List<Path> sources = List.of(
                Path.of("a", "Header.java"),
                Path.of("b", "Header.java"),
                Path.of("b", "Json.java"),
                Path.of("a", "package-info.java"),
                Path.of("b", "package-info.java"));

        assertThat(SimpleNames.violations(sources))
                .containsExactly("The name Header is used by [a/Header.java, b/Header.java]");
    }

    @Test
    void aLongLineIsFoundInCommentsAndCodeButNotInATextBlock() {
        String longText = "x".repeat(120);
        List<String> lines = List.of(
                "// " + longText,
                longText,
                "ä".repeat(120),
                "String text = \"\"\"",
                longText + " is the value",
                "\"\"\";",
                "String other = \"" + longText + "\";");

        assertThat(LineLength.violations("A.java", lines))
                .containsExactly(
                        "A.java:1 has 123 characters; at most 120 are allowed",
                        "A.java:7 has 138 characters; at most 120 are allowed");
    }

    @Test
    void aLongLineIsFoundInAnXmlCommentButNotInAValue() {
        String longText = "x".repeat(120);
        List<String> lines = List.of(
                "<arg>" + longText + "</arg>",
                "  <!-- " + longText + " -->",
                "<arg>" + longText + "</arg>",
                "<!-- A comment of several lines",
                "     " + longText,
                "     -->",
                "<arg>" + longText + "</arg>");

        assertThat(LineLength.violationsInXmlComments("pom.xml", lines))
                .containsExactly(
                        "pom.xml:2 has 131 characters; at most 120 are allowed",
                        "pom.xml:5 has 125 characters; at most 120 are allowed");
    }

    private static JavaClasses read(Class<?>... classes) {
        return new ClassFileImporter().importClasses(classes);
    }

    private static PackageRow row(int layer, String name) {
        return new PackageRow(layer, name, false, "rule");
    }

    private static Import reference(String from, String to) {
        return new Import(from, to, "A", from + " imports " + to);
    }
}
