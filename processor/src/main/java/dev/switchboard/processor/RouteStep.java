package dev.switchboard.processor;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.CodecModel;
import dev.switchboard.processor.model.JsonScan;
import dev.switchboard.processor.model.RouteModel;
import dev.switchboard.processor.scan.ApiScanner;
import dev.switchboard.processor.scan.LombokConstructors;
import dev.switchboard.processor.scan.UnresolvedTypes;
import dev.switchboard.processor.validate.ApisValidator;
import dev.switchboard.processor.validate.Bystanders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Generates the handlers and deployment templates of classes with routes. Scans and validates the classes, and writes
 * the files of valid APIs. An invalid API does not stop the files of the others from being written.
 */
final class RouteStep implements Step {
    private static final String API = WebSocketApi.class.getCanonicalName();

    private final CompileSession session;
    private final Bystanders bystanders = new Bystanders();
    private Set<TypeElement> inheriting = Set.of();

    RouteStep(CompileSession session) {
        this.session = session;
    }

    @Override
    public Set<String> annotations() {
        return Set.of(WebSocketRoute.class.getCanonicalName(), WebSocketApi.class.getCanonicalName());
    }

    @Override
    public void begin(RoundEnvironment round) {
        session.begin(round);
        inheriting = session.inheritingClasses().in(round.getRootElements());
    }

    @Override
    public Map<TypeElement, String> process(Collection<TypeElement> annotated, Report report) {
        Set<TypeElement> classes = new LinkedHashSet<>(annotated);
        classes.removeIf(RouteStep::isLeftToSubclasses);
        classes.addAll(inheriting);
        if (session.isRuntimeMissing(classes, report)) {
            return Map.of();
        }
        ApiScanner scanner = session.apiScanner();
        UnresolvedTypes unresolved = session.unresolvedTypes();
        Map<TypeElement, String> lacking = new LinkedHashMap<>();
        List<ApiModel> apis = new ArrayList<>();
        for (TypeElement type : classes) {
            Optional<String> missing = unresolved.findIn(type);
            missing.ifPresentOrElse(name -> lacking.put(type, name), () -> apis.add(scanner.scan(type)));
        }
        apis.forEach(api -> unresolvedIn(api).ifPresent(name -> lacking.put(api.owner(), name)));
        LombokConstructors lombok = session.lombokConstructors();
        apis.forEach(api -> lombok.awaitedBy(api).ifPresent(name -> lacking.put(api.owner(), name)));
        apis.removeIf(api -> lacking.containsKey(api.owner()) || bystanders.include(api));
        process(apis, report);
        return lacking;
    }

    @Override
    public void conclude(Collection<TypeElement> classes, Report report) {
        if (classes.isEmpty() || session.isRuntimeMissing(classes, report)) {
            return;
        }
        ApiScanner scanner = session.apiScanner();
        UnresolvedTypes unresolved = session.unresolvedTypes();
        for (TypeElement type : classes) {
            if (unresolved.isAbove(type)) {
                continue;
            }
            ApiModel api = scanner.scan(type);
            if (!bystanders.include(api)) {
                report.addAll(unresolved.withoutConsequences(
                        session.apiValidator().validate(api).findings()));
            }
        }
    }

    /**
     * Returns whether a class gets no handler of its own. An abstract class or interface without {@code @WebSocketApi}
     * leaves its routes to its concrete subclasses, and each subclass gets a handler.
     */
    private static boolean isLeftToSubclasses(TypeElement type) {
        boolean isAbstract = type.getModifiers().contains(Modifier.ABSTRACT)
                || type.getKind().isInterface();
        return isAbstract
                && type.getAnnotationMirrors().stream()
                        .noneMatch(
                                mirror -> mirror.getAnnotationType().toString().equals(API));
    }

    /**
     * Returns the name of an unresolved type in a payload or reply, such as the type of a record component, or empty if
     * all types are resolved.
     */
    private static Optional<String> unresolvedIn(ApiModel api) {
        return payloadsAndReplies(api)
                .flatMap(json -> json.unresolved().stream())
                .findFirst();
    }

    private static Stream<JsonScan> payloadsAndReplies(ApiModel api) {
        return api.routes().flatMap(RouteModel::payloadAndReply);
    }

    private void process(List<ApiModel> apis, Report report) {
        List<ApiModel> valid =
                apis.stream().filter(api -> isValid(api, apis, report)).toList();
        Map<CodecModel.Key, CodecModel> needed = new LinkedHashMap<>();
        valid.stream()
                .flatMap(RouteStep::payloadsAndReplies)
                .flatMap(json -> json.codecs().stream())
                .forEach(codec -> needed.putIfAbsent(codec.frame().key(), codec));
        session.codecs().write(needed.values(), report);
        valid.forEach(api -> session.sources().writeHandler(api, report));
        valid.stream()
                .filter(ApiModel::hasTemplate)
                .forEach(api -> session.templates().write(api, report));
    }

    private boolean isValid(ApiModel api, List<ApiModel> all, Report report) {
        Report ofApi = session.apiValidator().validate(api);
        ofApi.addAll(new ApisValidator().validate(api, all).findings());
        report.addAll(ofApi.findings());
        return ofApi.isClean();
    }
}
