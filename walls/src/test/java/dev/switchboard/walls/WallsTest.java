package dev.switchboard.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.switchboard.walls.ArchitecturePage.PackageRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Applies each rule to the modules as compiled by this build. */
@Tag("walls")
class WallsTest {
    private static final Project PROJECT = new Project(Path.of(System.getProperty("project.root")));
    /** Modules that have a section in {@code docs/architecture.md} but are compiled only in a profile. */
    private static final Set<String> COMPILED_ON_DEMAND = Set.of("benchmarks");

    /** A package that is not promised but has published Javadoc, because the Javadoc jar would otherwise be empty. */
    private static final String PROCESSOR = "dev.switchboard.processor";

    private static ArchitecturePage page;
    private static JavaClasses classes;

    @BeforeAll
    static void readPageAndClasses() throws IOException {
        page = ArchitecturePage.of(PROJECT.file("docs/architecture.md"));
        classes = PROJECT.classes(compiledModules().toList());
    }

    static Stream<String> compiledModules() throws IOException {
        String also = System.getProperty("walls.also", "");
        return ArchitecturePage.of(PROJECT.file("docs/architecture.md")).modules().stream()
                .filter(module -> !COMPILED_ON_DEMAND.contains(module) || also.equals(module));
    }

    @Test
    void thePageHasEveryModuleWithMainSources() throws IOException {
        Set<String> modules = PROJECT.mainSources().stream()
                .map(source -> source.toString().replaceFirst("/src/main/java/.*", ""))
                .filter(module -> !module.startsWith("benchmarks/")) // Handlers to measure; the rules do not apply.
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(page.modules()).containsExactlyInAnyOrderElementsOf(modules);
    }

    @ParameterizedTest
    @MethodSource("compiledModules")
    void thePageHasEveryPackage(String module) {
        Set<String> packages = of(module).stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.endsWith(".jmh_generated")) // Written by JMH's annotation processor.
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(page.packages(module)).extracting(PackageRow::name).containsExactlyInAnyOrderElementsOf(packages);
    }

    @ParameterizedTest
    @MethodSource("compiledModules")
    void packagesFormNoCycle(String module) {
        assertThat(PackageCycles.among(imports(module))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("compiledModules")
    void packagesImportOnlyLowerLayers(String module) {
        assertThat(PackageOrder.violations(page.packages(module), imports(module)))
                .isEmpty();
    }

    @Test
    void modulesUseOnlyPromisedPackagesOfOtherModules() throws IOException {
        List<String> violations = new ArrayList<>();
        for (String module :
                compiledModules().filter(name -> !name.equals("benchmarks")).toList()) {
            Set<String> own =
                    page.packages(module).stream().map(PackageRow::name).collect(Collectors.toSet());
            imports(module).stream()
                    .filter(each -> !own.contains(each.to()) && !page.promised().contains(each.to()))
                    .map(Import::description)
                    .forEach(violations::add);
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void promisedSignaturesNameOnlyPromisedTypes() {
        assertThat(new PromisedSignatures("dev.switchboard", page.promised()).violations(classes))
                .isEmpty();
    }

    @Test
    void publicConstructorsHaveFewParameters() {
        JavaClasses promised = classes.that(new DescribedPredicate<>("are promised") {
            @Override
            public boolean test(JavaClass type) {
                return page.promised().contains(type.getPackageName());
            }
        });

        assertThat(promised).isNotEmpty();
        assertThat(PublicConstructors.violations(promised)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"runtime, 50", "local, 20"})
    void theNumberOfPublicTypesIsLimited(String module, int limit) {
        assertThat(PublicTypes.violations(of(module), page.promised(), limit)).isEmpty();
    }

    @Test
    void writersUseOnlyModels() {
        JavaClasses writers = classes.that(in("dev.switchboard.processor.write"));

        assertThat(writers).isNotEmpty();
        assertThat(WriterModels.violations(writers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "runtime, software.amazon.awssdk.,"
                + " dev.switchboard.aws dev.switchboard.internal.aws dev.switchboard.internal.environment",
        "runtime, com.fasterxml.jackson., dev.switchboard.json",
        "runtime, org.slf4j., dev.switchboard.log"
    })
    void aLibraryIsUsedOnlyByItsOwnPackages(String module, String library, String users) {
        assertThat(LibraryUse.violations(of(module), library, Set.of(users.split(" "))))
                .isEmpty();
        assertThat(LibraryUse.violations(of(module), library, Set.of()))
                .as("all uses of the library")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.netty.", "java.net.Socket", "java.net.http.", "java.nio.channels.", "java.lang.Thread"})
    void theProtocolCoreUsesNoNetworkAndNoThreads(String forbidden) {
        assertThat(LibraryUse.violations(classes.that(in("dev.switchboard.local.gateway")), forbidden, Set.of()))
                .isEmpty();
    }

    @Test
    void thePictureNamesEveryPackage() throws IOException {
        String picture = Files.readString(PROJECT.file("docs/architecture.svg"));
        List<String> drawn = Pattern.compile("<title>(dev\\.switchboard[\\w.]*)</title>")
                .matcher(picture)
                .results()
                .map(match -> match.group(1))
                .toList();
        List<String> published = Stream.of("annotations", "runtime", "processor", "local")
                .flatMap(module -> page.packages(module).stream())
                .map(PackageRow::name)
                .toList();

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runtime", "processor", "local"})
    void javadocLeavesOutWhatIsNotPromised(String module) throws IOException {
        Matcher excluded = Pattern.compile("<javadoc.excluded>([\\w.:]*)</javadoc.excluded>")
                .matcher(Files.readString(PROJECT.file(module + "/pom.xml")));
        assertThat(excluded.find()).as("the property javadoc.excluded").isTrue();

        assertThat(excluded.group(1).split(":"))
                .containsExactlyInAnyOrderElementsOf(page.packages(module).stream()
                        .filter(row -> !row.promised() && !row.name().equals(PROCESSOR))
                        .map(PackageRow::name)
                        .toList());
    }

    @Test
    void simpleNamesAreUnique() throws IOException {
        assertThat(SimpleNames.violations(PROJECT.mainSources())).isEmpty();
    }

    @Test
    void linesAreNotTooLong() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : PROJECT.files(WallsTest::hasLimitedLines)) {
            violations.addAll(
                    LineLength.violations(file.toString(), Files.readAllLines(PROJECT.file(file.toString()))));
        }
        for (Path pom : PROJECT.files(file -> file.endsWith("pom.xml"))) {
            List<String> lines = Files.readAllLines(PROJECT.file(pom.toString()));
            violations.addAll(LineLength.violationsInXmlComments(pom.toString(), lines));
        }
        assertThat(violations).isEmpty();
    }

    private static boolean hasLimitedLines(Path file) {
        boolean script = Path.of(".ci").equals(file.getParent());
        return script || Stream.of(".java", ".js", ".css", ".awk", ".py").anyMatch(file.toString()::endsWith);
    }

    private static JavaClasses of(String module) {
        return classes.that(new DescribedPredicate<>("belong to " + module) {
            @Override
            public boolean test(JavaClass type) {
                return PROJECT.has(module, type);
            }
        });
    }

    private static DescribedPredicate<JavaClass> in(String root) {
        return new DescribedPredicate<>("are in " + root + " or below") {
            @Override
            public boolean test(JavaClass type) {
                return type.getPackageName().equals(root)
                        || type.getPackageName().startsWith(root + ".");
            }
        };
    }

    private static List<Import> imports(String module) {
        List<Import> imports = new ArrayList<>(Imports.compiled(of(module)));
        imports.addAll(Imports.inSources(PROJECT.sources(module)));
        return imports;
    }
}
