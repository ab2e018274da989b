package dev.switchboard.local.shape;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a class file from front to back, in the format of chapter 4 of the JVM specification. */
final class ClassFileReader {

    private static final int MAGIC = 0xCAFEBABE;

    private final DataInputStream in;
    private ConstantPool constants = ConstantPool.EMPTY;

    private List<Mark> marks = List.of();
    private List<List<Mark>> parameterMarks = List.of();
    private final Map<String, List<Mark>> components = new LinkedHashMap<>();

    private ClassFileReader(byte[] bytes) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /**
     * Reads a class file.
     *
     * @throws IOException if the bytes are not a class file
     */
    static ClassFile read(byte[] bytes) throws IOException {
        return new ClassFileReader(bytes).read();
    }

    private ClassFile read() throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("This is not a class file.");
        }
        in.readInt(); // version
        constants = ConstantPool.read(in);
        in.readUnsignedShort(); // access flags
        in.readUnsignedShort(); // this class
        List<String> supertypes = supertypes();
        members(); // fields
        List<ClassFile.Method> methods = members();
        attributes();
        return new ClassFile(supertypes, constants.classes(), marks, components, methods);
    }

    private List<String> supertypes() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        int superclass = in.readUnsignedShort();
        if (superclass != 0) {
            names.add(constants.className(superclass));
        }
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            names.add(constants.className(in.readUnsignedShort()));
        }
        return List.copyOf(names);
    }

    private List<ClassFile.Method> members() throws IOException {
        List<ClassFile.Method> members = new ArrayList<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.readUnsignedShort(); // access flags
            String name = constants.text(in.readUnsignedShort());
            String descriptor = constants.text(in.readUnsignedShort());
            attributes();
            members.add(new ClassFile.Method(name, descriptor, marks, parameterMarks));
        }
        return members;
    }

    /** Reads the attributes of a class, member or component into this reader's fields. */
    private void attributes() throws IOException {
        marks = List.of();
        parameterMarks = List.of();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String name = constants.text(in.readUnsignedShort());
            int length = in.readInt();
            switch (name) {
                case "RuntimeInvisibleAnnotations" -> marks = annotations();
                case "RuntimeInvisibleParameterAnnotations" -> parameterMarks = parameters();
                case "Record" -> recordComponents();
                default -> in.skipNBytes(length);
            }
        }
    }

    private void recordComponents() throws IOException {
        List<Mark> ofClass = marks;
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String name = constants.text(in.readUnsignedShort());
            in.readUnsignedShort(); // descriptor
            attributes();
            components.put(name, marks);
        }
        marks = ofClass;
    }

    private List<List<Mark>> parameters() throws IOException {
        List<List<Mark>> parameters = new ArrayList<>();
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) {
            parameters.add(annotations());
        }
        return parameters;
    }

    private List<Mark> annotations() throws IOException {
        List<Mark> annotations = new ArrayList<>();
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            annotations.add(annotation());
        }
        return annotations;
    }

    private Mark annotation() throws IOException {
        String type = constants.text(in.readUnsignedShort());
        String value = "";
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String name = constants.text(in.readUnsignedShort());
            String text = element();
            value = name.equals("value") ? text : value;
        }
        return new Mark(type.substring(1, type.length() - 1).replace('/', '.'), value);
    }

    /** Reads a value and returns its text; the empty string if the value is not text. */
    private String element() throws IOException {
        char tag = (char) in.readUnsignedByte();
        switch (tag) {
            case 's' -> {
                return constants.text(in.readUnsignedShort());
            }
            case 'e' -> in.skipNBytes(4);
            case '@' -> annotation();
            case '[' -> {
                int count = in.readUnsignedShort();
                for (int i = 0; i < count; i++) {
                    element();
                }
            }
            default -> in.skipNBytes(2);
        }
        return "";
    }
}
