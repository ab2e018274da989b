// Two people in a real browser, against the jar that is deployed: in processes of its own under AWS's Java runtime client,
// with the environment that the deployment template gives it, its connections in DynamoDB Local.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../harness/browser.js';
import { ChatProcess } from '../harness/chat-process.js';
import { DynamoDbLocal } from '../harness/dynamodb-local.js';
import { Person } from '../harness/person.js';

const COMMAND =
  'mvn -q -pl sample-chat -am package exec:java -DskipTests' +
  ' "-Dexec.args=dev.switchboard.sample.chat.ChatRoutesHandler' +
  ' --static sample-chat/web --jar sample-chat/target/chat.jar --table chat"';

let browser;
let dynamoDb;
let chat;

before(async () => {
  browser = await launch();
  dynamoDb = await DynamoDbLocal.start();
  chat = await ChatProcess.start(undefined, { command: COMMAND, environment: dynamoDb.environment });
});

after(async () => {
  await chat?.kill();
  dynamoDb?.kill();
  await browser?.close();
});

test('the packaged jar serves the chat: people see each other come, talk and go', async () => {
  const alice = await Person.arrive(browser, chat.address, 'Alice');
  const bob = await Person.arrive(browser, chat.address, 'Bob');
  await alice.notes('Bob joined');
  await bob.sees('Alice');
  await alice.say('Is this what gets deployed?');
  await bob.hears('Alice', 'Is this what gets deployed?');
  await bob.say('It is.');
  await bob.seesDelivered('It is.');
  await alice.hears('Bob', 'It is.');
  await bob.leave();
  await alice.notes('Bob left');
  await alice.seesNoMore('Bob');
  await alice.leave();
  assert.match(chat.output, /ChatRoutesHandler-1 \| /, 'the function ran in a process of its own');
});
