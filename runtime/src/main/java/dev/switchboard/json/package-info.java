/**
 * Reading and writing of JSON: the classes that generated codecs call, on top of jackson-core's streaming parser. This
 * package does not depend on events, routes or connections. It maps no fields by reflection, and its error messages
 * never repeat the client's data.
 */
@NullMarked
package dev.switchboard.json;

import org.jspecify.annotations.NullMarked;
