package example;

import jakarta.validation.Constraint;

@Constraint
@interface Shouting {}
