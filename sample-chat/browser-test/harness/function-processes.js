// The processes in which the local gateway runs a packaged function, as the operating system sees them (Linux).

import { readdirSync, readFileSync } from 'node:fs';

const RUNTIME_CLIENT = 'com.amazonaws.services.lambda.runtime.api.client.AWSLambda';

/** What Lambda sets itself, whatever the template says. */
const OF_LAMBDA = /^(_HANDLER|(AWS_)?LAMBDA_\w+|AWS_(DEFAULT_)?REGION|AWS_EXECUTION_ENV|PATH|LANG|TZ)$/;

/** With its role, on AWS; and where AWS is, which only a machine without it has to be told. */
const OF_AWS = /^(AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|AWS_ENDPOINT_URL_DYNAMODB)$/;

/** The variables of each of a process group's functions that neither Lambda nor AWS gives. */
export function configuredEnvironments(group) {
  return functionsIn(group).map((pid) =>
    Object.fromEntries(environment(pid).filter(([name]) => !OF_LAMBDA.test(name) && !OF_AWS.test(name))),
  );
}

function functionsIn(group) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => groupOf(pid) === group && entries(pid, 'cmdline').includes(RUNTIME_CLIENT));
}

function groupOf(pid) {
  // The name, in parentheses, may have spaces; then come state, parent and group.
  const stat = entries(pid, 'stat')[0] ?? '';
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}

function environment(pid) {
  return entries(pid, 'environ').map((entry) => {
    const equals = entry.indexOf('=');
    return [entry.slice(0, equals), entry.slice(equals + 1)];
  });
}

/** Of a process that has ended in the meantime, nothing. */
function entries(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return [];
  }
}
