// Tests the chat when the server restarts or ends while people use it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, PHONE, screenshot } from '../harness/browser.js';
import { ChatProcess } from '../harness/chat-process.js';
import { Person } from '../harness/person.js';

let browser;
let chat;

before(async () => {
  browser = await launch();
  chat = await ChatProcess.start();
});

after(async () => {
  await chat?.kill();
  await browser?.close();
});

test('after a restart of the server, two tabs reconnect with their drafts and can exchange messages', async () => {
  const alice = await Person.arrive(browser, chat.address, 'Alice');
  const bob = await Person.arrive(browser, chat.address, 'Bob', PHONE);
  await alice.sees('Bob');
  await alice.say('before');
  await bob.hears('Alice', 'before');

  await bob.starts('written before');
  await chat.kill();
  await alice.offline();
  await bob.offline();
  await bob.page.keyboard.press('Enter');
  await bob.notice.getByText('Not sent: you are not connected. Send it again once you are.').waitFor();
  await screenshot(bob.page, 'reconnecting-phone');
  assert.equal(await bob.field.inputValue(), 'written before');

  chat = await ChatProcess.start(chat.port);
  await alice.online();
  await bob.online();
  await alice.sees('Bob');
  await bob.page.keyboard.press('Enter');
  await alice.hears('Bob', 'written before');
  await alice.say('after');
  await bob.hears('Alice', 'after');
});

test('Ctrl-C stops the chat cleanly, even while a user is connected', async (t) => {
  const carol = await Person.arrive(browser, chat.address, 'Carol');
  const { code, signal, errors } = await chat.interrupt();
  t.diagnostic(`ended with ${signal ?? `code ${code}`}`);
  assert.ok([0, 130].includes(code) || signal === 'SIGINT', `code ${code}, signal ${signal}`);
  assert.doesNotMatch(errors, /exception|error/i);
  await carol.offline();
});
