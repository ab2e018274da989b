package dev.switchboard.local.shape;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Texts and class names in the constant pool of a class file, by their numbers. The other constants are skipped. */
final class ConstantPool {

    static final ConstantPool EMPTY = new ConstantPool();

    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> classes = new HashMap<>();

    private ConstantPool() {}

    static ConstantPool read(DataInputStream in) throws IOException {
        ConstantPool pool = new ConstantPool();
        int end = in.readUnsignedShort();
        for (int number = 1; number < end; number++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> pool.texts.put(number, in.readUTF());
                case 7 -> pool.classes.put(number, in.readUnsignedShort());
                case 8, 16, 19, 20 -> in.skipNBytes(2); // strings, method types, modules, packages
                case 15 -> in.skipNBytes(3); // method handles
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4); // numbers, members, dynamic constants
                case 5, 6 -> {
                    in.skipNBytes(8);
                    number++; // long and double take two numbers
                }
                default -> throw new IOException("Constant " + number + " has the unknown kind " + tag + ".");
            }
        }
        return pool;
    }

    String text(int number) throws IOException {
        String text = texts.get(number);
        if (text == null) {
            throw new IOException("Constant " + number + " is not text.");
        }
        return text;
    }

    /** Returns the name of a class, with dots. */
    String className(int number) throws IOException {
        Integer text = classes.get(number);
        if (text == null) {
            throw new IOException("Constant " + number + " is not a class.");
        }
        return text(text).replace('/', '.');
    }

    /** Returns the names of all classes in the pool, without arrays. */
    Set<String> classes() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (int number : classes.keySet()) {
            String name = className(number);
            if (!name.startsWith("[")) {
                names.add(name);
            }
        }
        return names;
    }
}
