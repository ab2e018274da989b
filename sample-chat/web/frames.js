// Creates the frames that the page sends, and reads the frames that it receives.

/**
 * The largest message that the page sends, a little less than 32 KiB. API Gateway closes a connection that sends a
 * larger frame, and browsers send each message as one frame.
 */
export const MAX_FRAME_BYTES = 30_000;

const GUEST = 'Guest';
const encoder = new TextEncoder();

export const join = () => ({ action: 'join' });

export const who = () => ({ action: 'who', correlationId: newId() });

export const typing = (status) => ({ action: 'typing', status });

/** Creates a chat message. An error frame repeats its correlation id, and thereby identifies the refused message. */
export const chatMessage = (id, text) => ({ action: 'chat_message', id, correlationId: id, text });

export const frameBytes = (frame) => encoder.encode(JSON.stringify(frame)).length;

/** Returns a random id. Unlike `crypto.randomUUID`, this function also works on pages served over plain HTTP. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns an object whose `kind` is `message`, `typing`, `presence`, `people` or `problem`; null for other frames. */
export function readFrame(data) {
  const frame = parse(data);
  if (frame === null) {
    return null;
  }
  const reader = typeof frame.type === 'string' ? READERS.get(frame.type) : untyped(frame);
  return reader ? reader(frame) : null;
}

const READERS = new Map([
  ['chat_response', readMessage],
  ['typing_indicator', readTyping],
  ['system', readPresence],
  ['error', readError],
]);

/** Returns the reader for a frame without a type: a reply, a plain message, or an error of the gateway itself. */
function untyped(frame) {
  if (Array.isArray(frame.users)) {
    return readPeople;
  }
  if (typeof frame.message !== 'string') {
    return null;
  }
  if (typeof frame.from === 'string') {
    return readRawMessage;
  }
  const gatewayKeys = ['message', 'connectionId', 'requestId', 'messageId'];
  return Object.keys(frame).every((key) => gatewayKeys.includes(key)) ? readGatewayError : null;
}

function readMessage(frame) {
  return {
    kind: 'message',
    id: text(frame.messageId),
    from: text(frame.metadata?.from) || GUEST,
    text: text(frame.content),
    at: time(frame.timestamp),
  };
}

/** Reads a message that a simple client such as wscat sent. The sender has no name, only a connection id. */
function readRawMessage(frame) {
  return {
    kind: 'message',
    id: '',
    from: `${GUEST} ${frame.from.slice(0, 6)}`,
    text: frame.message,
    at: new Date(),
  };
}

function readTyping(frame) {
  return { kind: 'typing', name: text(frame.userId) || GUEST, started: frame.status === 'started' };
}

function readPresence(frame) {
  const said = text(frame.message);
  return {
    kind: 'presence',
    change: { user_joined: 'joined', user_left: 'left' }[frame.event] ?? null,
    name: said.replace(/ (joined|left)\.?$/, ''),
    text: said,
    at: time(frame.timestamp),
  };
}

function readPeople(frame) {
  return { kind: 'people', names: frame.users.filter((name) => typeof name === 'string' && name !== '') };
}

function readError(frame) {
  return {
    kind: 'problem',
    code: text(frame.code),
    said: text(frame.message),
    retryable: frame.retryable === true,
    retryAfter: Number.isFinite(frame.retryAfter) ? frame.retryAfter : null,
    requestId: text(frame.requestId),
    correlationId: text(frame.correlationId),
  };
}

function readGatewayError(frame) {
  return {
    kind: 'problem',
    code: 'gateway',
    said: frame.message,
    retryable: false,
    retryAfter: null,
    requestId: text(frame.requestId),
    correlationId: '',
  };
}

function parse(data) {
  try {
    const frame = JSON.parse(data);
    return frame !== null && typeof frame === 'object' && !Array.isArray(frame) ? frame : null;
  } catch {
    return null; // API Gateway sends an empty frame if a two-way route returns nothing.
  }
}

function text(value) {
  return typeof value === 'string' ? value : '';
}

function time(epochMilliseconds) {
  return Number.isFinite(epochMilliseconds) ? new Date(epochMilliseconds) : new Date();
}
