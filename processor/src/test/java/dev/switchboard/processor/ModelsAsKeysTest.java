package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.switchboard.annotation.WebSocketRoute;
import dev.switchboard.processor.diagnostic.Report;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.RouteClassModel;
import dev.switchboard.processor.scan.ApiScanner;
import dev.switchboard.processor.scan.CompiledTypes;
import dev.switchboard.processor.scan.JsonScanner;
import dev.switchboard.processor.write.HandlerWriter;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Checks that writing a handler never hashes a model, which would be slow in an API with hundreds of routes. */
class ModelsAsKeysTest {
    @Test
    void noModelOfARouteClassIsHashed() {
        List<String> written = new ArrayList<>();

        assertThat(Compiling.source("""
                                package example;

                                import dev.switchboard.annotation.WebSocketRoute;

                                class Routes {
                                    @WebSocketRoute("one")
                                    void one() {}

                                    @WebSocketRoute("two")
                                    void two() {}
                                }
                                """)
                        .withoutSwitchboard()
                        .with(new SwitchboardProcessor(environment -> List.of(new WritingStep(environment, written))))
                        .compile()
                        .errors())
                .isEmpty();
        assertThat(written).singleElement().asString().contains("private WebSocketResponse two(RouteCall call)");
    }

    private record WritingStep(ProcessingEnvironment environment, List<String> written) implements Step {
        @Override
        public Set<String> annotations() {
            return Set.of(WebSocketRoute.class.getCanonicalName());
        }

        @Override
        public Map<TypeElement, String> process(Collection<TypeElement> classes, Report report) {
            for (TypeElement type : classes) {
                JavaFile file = new HandlerWriter(Optional.empty()).write(unhashable(scan(type)));
                written.add(file.toString());
            }
            return Map.of();
        }

        private ApiModel scan(TypeElement type) {
            JsonScanner json =
                    new JsonScanner(environment.getElementUtils(), environment.getTypeUtils(), new CompiledTypes());
            return new ApiScanner(environment.getElementUtils(), environment.getTypeUtils(), json).scan(type);
        }

        private static ApiModel unhashable(ApiModel api) {
            List<RouteClassModel> classes = api.routeClasses().stream()
                    .map(one -> new RouteClassModel(
                            one.element(),
                            one.name(),
                            new Unhashable<>(one.routes()),
                            one.instance(),
                            one.foreign(),
                            one.lints()))
                    .toList();
            return new ApiModel(
                    api.owner(), api.ownerName(), api.handler(), api.name(), api.settings(), classes, api.ownLints());
        }
    }

    /** A list that fails when it is hashed. */
    private static final class Unhashable<T> extends AbstractList<T> {
        private final List<T> items;

        Unhashable(List<T> items) {
            this.items = items;
        }

        @Override
        public T get(int index) {
            return items.get(index);
        }

        @Override
        public int size() {
            return items.size();
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException("A model was hashed, with everything in it.");
        }
    }
}
