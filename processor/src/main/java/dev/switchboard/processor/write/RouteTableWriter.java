package dev.switchboard.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.switchboard.processor.element.KnownTypes;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.JsonType;
import dev.switchboard.processor.model.RouteModel;
import dev.switchboard.processor.model.TextLiteral;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the table of an API's routes.
 *
 * <pre>{@code
 * private static final RouteTable ROUTES = RouteTable.named("chat")
 *         .oneWay("$connect")
 *         .twoWay("who", WhoIsHereJson.CODEC)
 *         .build();
 * }</pre>
 *
 * <p>The runtime prepares the codecs in the table while Lambda starts the handler. The user's own codecs need no
 * preparation: they are constants of the handler, and are created with it.
 */
final class RouteTableWriter {
    private RouteTableWriter() {}

    static FieldSpec write(ApiModel api) {
        return FieldSpec.builder(KnownTypes.ROUTE_TABLE, "ROUTES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(table(api))
                .build();
    }

    private static CodeBlock table(ApiModel api) {
        Map<String, List<RouteModel>> routes =
                api.routes().collect(Collectors.groupingBy(route -> route.key().text()));
        CodeBlock.Builder table = CodeBlock.builder().add("$T.named($S)$>$>", KnownTypes.ROUTE_TABLE, api.name());
        if (!api.selectionExpression().equals(ApiModel.DEFAULT_SELECTION)) {
            table.add("\n.selectedBy($L)", TextLiteral.of(api.selectionExpression()));
        }
        if (!api.keepsConnections()) {
            table.add("\n.withoutConnections()");
        }
        api.routeKeys().forEach(key -> table.add("\n$L", row(key, routes.getOrDefault(key, List.of()))));
        return table.add("\n.build()$<$<").build();
    }

    /**
     * Returns the row of one key.
     *
     * @param routes the route of that key; empty if the user has no method for it
     */
    private static CodeBlock row(String key, List<RouteModel> routes) {
        CodeBlock.Builder row = CodeBlock.builder()
                .add(
                        ".$L($L",
                        routes.stream().anyMatch(RouteModel::isTwoWay) ? "twoWay" : "oneWay",
                        TextLiteral.of(key));
        routes.stream()
                .flatMap(RouteModel::jsonTypes)
                .flatMap(RouteTableWriter::codecs)
                .distinct()
                .forEach(codec -> row.add(",$W$T.CODEC", codec));
        return row.add(")").build();
    }

    private static Stream<ClassName> codecs(JsonType type) {
        return type instanceof JsonType.Coded coded
                ? Stream.of(coded.codec())
                : type.parts().stream().flatMap(RouteTableWriter::codecs);
    }
}
