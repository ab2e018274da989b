// Describes errors in plain words for users of the chat.

const OF_THE_SERVER = new Map([
  ['bad_request', 'The server could not make sense of that message.'],
  ['unknown_route', 'This server does not know what to do with that.'],
  ['internal_error', 'Something went wrong on the server.'],
]);

const OF_THE_GATEWAY = new Map([
  ['Forbidden', 'This server does not know what to do with that.'],
  ['Internal server error', 'Something went wrong on the server.'],
  ['Endpoint request timed out', 'The server took too long to answer.'],
  ['Bad request body', 'The server could not make sense of that message.'],
  ['Too Many Requests', 'That was too much at once. Wait a moment, then try again.'],
]);

const UNKNOWN = 'The server reported a problem.';

/** Returns a sentence for the user, and technical details for a developer. */
export function explain(problem) {
  return { sentence: `${sentence(problem)}${wait(problem)}`, facts: facts(problem) };
}

/** Returns the sentence for a code. Other codes come from the application, whose messages are written for users. */
function sentence({ code, said }) {
  if (code === 'gateway') {
    return OF_THE_GATEWAY.get(said) ?? UNKNOWN;
  }
  return OF_THE_SERVER.get(code) ?? (said || UNKNOWN);
}

function wait({ retryable, retryAfter }) {
  if (retryAfter !== null) {
    const seconds = Math.max(1, Math.ceil(retryAfter / 1000));
    return ` Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
  }
  return retryable ? ' Try again.' : '';
}

function facts(problem) {
  const said = sentence(problem) === problem.said ? '' : problem.said;
  return [
    problem.code && problem.code !== 'gateway' ? ['Code', problem.code] : null,
    said ? ['Server said', said] : null,
    problem.requestId ? ['Request', problem.requestId] : null,
  ].filter(Boolean);
}
