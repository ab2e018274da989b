package dev.switchboard.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasModifiers;

/** Determines which types and members are accessible to users' code. */
final class Visibility {
    private Visibility() {}

    /**
     * Returns true if code in other packages can refer to the type, which requires access to all enclosing types as
     * well.
     */
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
