// Finds the processes in which the local gateway runs a packaged function, and reads their environments. Linux only.

import { readdirSync, readFileSync } from 'node:fs';

const RUNTIME_CLIENT = 'com.amazonaws.services.lambda.runtime.api.client.AWSLambda';

/** Variables that Lambda sets for every function. */
const OF_LAMBDA = /^(_HANDLER|(AWS_)?LAMBDA_\w+|AWS_(DEFAULT_)?REGION|AWS_EXECUTION_ENV|PATH|LANG|TZ)$/;

/** Variables that come with the function's role on AWS, and the endpoint of DynamoDB Local. */
const OF_AWS = /^(AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|AWS_ENDPOINT_URL_DYNAMODB)$/;

/** Returns, for each function in a process group, the variables that come neither from Lambda nor from AWS. */
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
  // The name, in parentheses, may contain spaces. State, parent and group follow it.
  const stat = entries(pid, 'stat')[0] ?? '';
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}

function environment(pid) {
  return entries(pid, 'environ').map((entry) => {
    const equals = entry.indexOf('=');
    return [entry.slice(0, equals), entry.slice(equals + 1)];
  });
}

/** Returns the entries of a process's file in /proc, or an empty list if the process has ended in the meantime. */
function entries(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return [];
  }
}
