package com.fasterxml.jackson.annotation;

public @interface JsonTypeName {
    String value();
}
