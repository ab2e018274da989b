package com.fasterxml.jackson.annotation;

public @interface JsonPropertyOrder {}
