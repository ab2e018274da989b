/**
 * Classes that read and write JSON. Generated codecs call these classes, which build on jackson-core's streaming
 * parser. This package does not depend on events, routes or connections. This package maps no fields by reflection, and
 * its error messages never repeat the client's data.
 */
@NullMarked
package dev.switchboard.json;

import org.jspecify.annotations.NullMarked;
