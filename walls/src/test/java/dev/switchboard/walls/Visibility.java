package dev.switchboard.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;

/** Tells what a user's code can reach. */
final class Visibility {
    private Visibility() {}

    /** Whether code of other packages can name the type. A nested type counts if its enclosing types do. */
    static boolean reaches(JavaClass type) {
        return isPublicOrProtected(type)
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && type.getEnclosingClass().map(Visibility::reaches).orElse(true);
    }

    static boolean isPublicOrProtected(HasModifiers declared) {
        return (declared.getModifiers().contains(JavaModifier.PUBLIC)
                        || declared.getModifiers().contains(JavaModifier.PROTECTED))
                && !declared.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
