// Tests the chat's jar as it would be deployed, with two users in a real browser. The jar runs in separate processes
// with AWS's Java runtime client and the environment of the deployment template. Connections are stored in DynamoDB
// Local.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { launch, screenshot } from '../harness/browser.js';
import { ChatProcess, freePort } from '../harness/chat-process.js';
import { DynamoDbLocal } from '../harness/dynamodb-local.js';
import { configuredEnvironments } from '../harness/function-processes.js';
import { Person } from '../harness/person.js';
import { repository } from '../harness/readme.js';
import { Template } from '../harness/template.js';
import { until } from '../harness/waiting.js';

const TABLE = 'chat';
const IDENTITY = 'WEBSOCKET_GATEWAY_ID';
const PACKAGE = 'mvn -B -q -pl sample-chat -am package -Dmaven.test.skip';

let browser;
let dynamoDb;
let chat;
let page;
let template;
let host;

before(async () => {
  browser = await launch();
  dynamoDb = await DynamoDbLocal.start();
  const packaged = spawnSync('bash', ['-c', PACKAGE], { cwd: repository, encoding: 'utf8' });
  assert.equal(packaged.status, 0, `${PACKAGE}\n${packaged.stdout}\n${packaged.stderr}`);
  template = Template.read();
  const port = await freePort();
  host = `http://localhost:${port}`;
  chat = await ChatProcess.start(port, { command: command(), environment: dynamoDb.environment });
  page = `${chat.address}?ws=/${template.stage}`;
});

after(async () => {
  await chat?.kill();
  dynamoDb?.kill();
  await browser?.close();
});

test('the environment of the function has only the variables of the template, of Lambda and of AWS', () => {
  const [given] = configuredEnvironments(chat.group);
  assert.match(given[IDENTITY], new RegExp(`^[a-z0-9]+/${template.stage}$`));
  assert.deepEqual(configuredEnvironments(chat.group), [environment(given[IDENTITY])]);
});

test('two users see each other join, talk and leave', async () => {
  const alice = await Person.arrive(browser, page, 'Alice');
  const bob = await Person.arrive(browser, page, 'Bob');
  await alice.notes('Bob joined');
  await bob.sees('Alice');
  assert.deepEqual(await users(), ['Alice', 'Bob'], 'users in the table of connections');
  await alice.say('Is this what gets deployed?');
  await bob.hears('Alice', 'Is this what gets deployed?');
  await bob.say('It is.');
  await bob.seesDelivered('It is.');
  await alice.hears('Bob', 'It is.');
  await screenshot(alice.page, 'chat-packaged');
  await bob.leave();
  await alice.notes('Bob left');
  await alice.seesNoMore('Bob');
  await alice.leave();
  await until('the table to be empty', async () => (await users()).length === 0);
});

function environment(gatewayId) {
  return template.environment({ host, table: TABLE, gatewayId });
}

/**
 * Returns the command that the documentation of the local gateway describes, with the template's values. The variable
 * for the identity is left out, because the gateway creates a new identity at each start.
 */
function command() {
  const server = [template.handler, '--static sample-chat/web', '--jar sample-chat/target/chat.jar'];
  const variables = Object.entries(environment('its own'))
    .filter(([name]) => name !== IDENTITY)
    .map(([name, value]) => `--env ${name}=${value}`);
  const options = [...server, `--stage ${template.stage}`, `--table ${TABLE}`, ...variables].join(' ');
  return `mvn -B -q -pl sample-chat -am compile exec:java "-Dexec.args=${options}"`;
}

async function users() {
  return (await dynamoDb.rows(TABLE)).map((row) => row.userId.S).sort();
}
