package dev.switchboard.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.palantir.javapoet.ClassName;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.model.CallValue;
import dev.switchboard.processor.model.Provision;
import dev.switchboard.processor.model.TextKind;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that every type and method that the processor refers to by name exists. */
class KnownTypesTest {
    static Stream<ClassName> types() {
        return Arrays.stream(KnownTypes.class.getFields()).map(KnownTypesTest::valueOf);
    }

    @ParameterizedTest
    @MethodSource("types")
    void eachTypeExists(ClassName type) {
        assertThatCode(() -> load(type)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(CallValue.class)
    void aRouteCallHasAMethodForEachValue(CallValue value) {
        assertThatCode(() -> load(KnownTypes.ROUTE_CALL).getMethod(value.accessor()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(value = Provision.class, mode = EnumSource.Mode.EXCLUDE, names = "RUNTIME")
    void theRuntimeHasAMethodForEachProvision(Provision provision) {
        assertThatCode(() -> load(KnownTypes.WEB_SOCKET_RUNTIME).getMethod(provision.accessor()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(value = TextKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ENUM")
    void textConvertsToEveryKindOfValue(TextKind kind) throws ReflectiveOperationException {
        Class<?> value = Class.forName("dev.switchboard.binding.TextValue");

        assertThatCode(() -> value.getMethod(kind.accessor())).doesNotThrowAnyException();
        assertThatCode(() -> load(KnownTypes.TEXT_CONVERTERS).getField(kind.converter()))
                .doesNotThrowAnyException();
    }

    @Test
    void textConvertsToEnums() throws ReflectiveOperationException {
        Class<?> value = Class.forName("dev.switchboard.binding.TextValue");

        assertThat(value.getMethod(TextKind.ENUM.accessor(), Class.class)).isNotNull();
        assertThat(load(KnownTypes.TEXT_CONVERTERS).getMethod(TextKind.ENUM.converter(), Class.class))
                .isNotNull();
    }

    private static ClassName valueOf(Field field) {
        try {
            return (ClassName) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> load(ClassName type) throws ClassNotFoundException {
        return Class.forName(type.reflectionName());
    }
}
