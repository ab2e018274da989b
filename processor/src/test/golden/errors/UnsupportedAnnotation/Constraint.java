package jakarta.validation;

public @interface Constraint {}
