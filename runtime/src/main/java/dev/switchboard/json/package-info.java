/**
 * JSON in and out: what generated codecs are written against, over jackson-core's streaming parser. Nothing in here knows
 * of events, routes or connections, nothing maps by reflection, and no message of an error repeats the client's data.
 */
@NullMarked
package dev.switchboard.json;

import org.jspecify.annotations.NullMarked;
