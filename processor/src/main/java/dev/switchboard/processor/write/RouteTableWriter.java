package dev.switchboard.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.switchboard.processor.model.ApiModel;
import dev.switchboard.processor.model.KnownTypes;
import dev.switchboard.processor.model.RouteModel;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the table of an API's routes.
 *
 * <pre>{@code
 * private static final RouteTable ROUTES = RouteTable.named("chat")
 *         .oneWay("$connect")
 *         .twoWay("who")
 *         .build();
 * }</pre>
 */
final class RouteTableWriter {
    private RouteTableWriter() {}

    static FieldSpec write(ApiModel api) {
        return FieldSpec.builder(KnownTypes.ROUTE_TABLE, "ROUTES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(table(api))
                .build();
    }

    private static CodeBlock table(ApiModel api) {
        Set<String> twoWay = api.routes()
                .filter(RouteModel::isTwoWay)
                .map(route -> route.key().text())
                .collect(Collectors.toSet());
        CodeBlock.Builder table = CodeBlock.builder().add("$T.named($S)$>$>", KnownTypes.ROUTE_TABLE, api.name());
        if (!api.selectionExpression().equals(ApiModel.DEFAULT_SELECTION)) {
            table.add("\n.selectedBy($S)", api.selectionExpression());
        }
        if (!api.keepsConnections()) {
            table.add("\n.withoutConnections()");
        }
        api.routeKeys().forEach(key -> table.add("\n.$L($S)", twoWay.contains(key) ? "twoWay" : "oneWay", key));
        return table.add("\n.build()$<$<").build();
    }
}
