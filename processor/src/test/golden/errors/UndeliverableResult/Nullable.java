package example;

@interface Nullable {}
