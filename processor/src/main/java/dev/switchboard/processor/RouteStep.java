package dev.switchboard.processor;

import dev.switchboard.annotation.WebSocketApi;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.scan.ApiScanner;
import dev.switchboard.processor.scan.UnresolvedTypes;
import dev.switchboard.processor.validate.ApiValidator;
import dev.switchboard.processor.validate.ApisValidator;
import dev.switchboard.processor.validate.RuntimePresence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** From classes with routes to their handlers: scan, validate, write. An API that is not valid costs no other its own. */
final class RouteStep implements Step {
    private final ProcessingEnvironment environment;
    private final SourceOutput output;

    RouteStep(ProcessingEnvironment environment) {
        this.environment = environment;
        this.output = new SourceOutput(environment);
    }

    @Override
    public Set<String> annotations() {
        return Set.of(WebSocketRoute.class.getCanonicalName(), WebSocketApi.class.getCanonicalName());
    }

    @Override
    public Map<TypeElement, String> process(Collection<TypeElement> classes, Report report) {
        Report runtime = new RuntimePresence(environment.getElementUtils()).check(classes);
        report.addAll(runtime.findings());
        if (!runtime.isClean()) {
            return Map.of();
        }
        ApiScanner scanner = new ApiScanner(environment.getElementUtils(), environment.getTypeUtils());
        UnresolvedTypes unresolved = new UnresolvedTypes(environment.getElementUtils(), environment.getTypeUtils());
        Map<TypeElement, String> lacking = new LinkedHashMap<>();
        List<ApiModel> apis = new ArrayList<>();
        for (TypeElement type : classes) {
            Optional<String> missing = unresolved.findIn(type);
            missing.ifPresentOrElse(name -> lacking.put(type, name), () -> apis.add(scanner.scan(type)));
        }
        apis.forEach(api -> process(api, apis, report));
        return lacking;
    }

    private void process(ApiModel api, List<ApiModel> all, Report report) {
        Report ofApi = new ApiValidator(environment.getElementUtils(), environment.getTypeUtils()).validate(api);
        ofApi.addAll(new ApisValidator().validate(api, all).findings());
        report.addAll(ofApi.findings());
        if (ofApi.isClean()) {
            output.writeHandler(api, report);
        }
    }
}
