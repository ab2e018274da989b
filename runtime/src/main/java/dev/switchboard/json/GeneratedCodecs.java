package dev.switchboard.json;

import java.lang.reflect.Field;

/**
 * Finds the codec that was generated for a class. The name of the codec follows from the name of the class, so codecs
 * need not be registered. For example, the codec of {@code com.acme.Order$Line} is
 * {@code com.acme.Order_LineJson.CODEC}. Each class is looked up once.
 */
final class GeneratedCodecs extends ClassValue<JsonCodec<?>> {
    @Override
    protected JsonCodec<?> computeValue(Class<?> type) {
        try {
            Field codec =
                    Class.forName(codecName(type), true, type.getClassLoader()).getField("CODEC");
            // The codec of a class that is not public is not public either.
            codec.setAccessible(true);
            return (JsonCodec<?>) codec.get(null);
        } catch (ClassNotFoundException | NoSuchFieldException | ClassCastException e) {
            throw new IllegalArgumentException(
                    type.getTypeName()
                            + " has no JSON codec. Annotate it with @WebSocketMessage and compile it with the"
                            + " Switchboard processor, or send a map or RawJson.",
                    e);
        } catch (IllegalAccessException | RuntimeException e) {
            // For example InaccessibleObjectException, if a module does not open the package of the codec.
            throw inaccessible(type, e);
        }
    }

    static String codecName(Class<?> type) {
        String name = type.getName();
        int simple = name.lastIndexOf('.') + 1;
        return name.substring(0, simple) + name.substring(simple).replace('$', '_') + "Json";
    }

    private static IllegalArgumentException inaccessible(Class<?> type, Exception cause) {
        return new IllegalArgumentException(
                "The JSON codec of " + type.getTypeName() + " is not accessible. Open its package to the module"
                        + " dev.switchboard.runtime.",
                cause);
    }
}
