// Tests how the page handles silent and lost connections. The tests stand in for the server, and control the clock.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { alone } from '../harness/alone.js';
import { launch } from '../harness/browser.js';

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

test('the page sends a message every five minutes, so that the gateway does not close the connection as idle', () =>
  alone(browser, { clock: true }, async ({ stage, person }) => {
    await stage.takes('who');
    for (let turn = 0; turn < 3; turn++) {
      await person.page.clock.runFor('05:00');
      stage.send({ users: ['Alice'], ...(await stage.takes('who')) });
      assert.equal(stage.count('who'), 0);
    }
  }));

test('a connection that stops responding is closed and reopened', () =>
  alone(browser, { clock: true }, async ({ stage, person }) => {
    await stage.takes('who');
    await person.page.clock.runFor('05:00');
    await stage.takes('who');
    await person.page.clock.runFor(15_000);
    await person.notes('Connection lost');
    await person.page.clock.runFor(1_000);
    await person.online();
    assert.equal(stage.urls.length, 2);
  }));

test('delays between attempts grow to at most ten seconds, and "Reconnect now" skips the delay', () =>
  alone(browser, { clock: true }, async ({ stage, person }) => {
    stage.accepts = false;
    await stage.hangUp();
    const waits = [];
    for (let failure = 0; failure < 7; failure++) {
      await person.offline();
      waits.push(await waitOf(person, stage));
    }
    waits.forEach((wait, failure) => {
      const ceiling = Math.min(10_000, 500 * 2 ** failure);
      assert.ok(wait >= ceiling / 2 && wait <= ceiling + STEP_MS, `wait ${failure}: ${wait} ms`);
    });
    stage.accepts = true;
    await person.offline();
    await person.page.getByRole('button', { name: 'Reconnect now' }).click();
    await person.online();
    await person.notes('You are back. Messages sent in the meantime are not shown.');
  }));

test('a message that was not confirmed before the connection was lost can be sent again', () =>
  alone(browser, {}, async ({ stage, person }) => {
    await person.say('did this arrive?');
    await stage.takes('chat_message');
    await stage.hangUp();
    await person.log.getByText('Not confirmed.').waitFor();
    await person.online();
    await person.log.getByRole('button', { name: 'Send again' }).click();
    assert.equal((await stage.takes('chat_message')).text, 'did this arrive?');
  }));

test('a message written while offline is neither shown as sent nor sent automatically later', () =>
  alone(browser, { clock: true }, async ({ stage, person }) => {
    stage.send({ users: ['Alice'], ...(await stage.takes('who')) });
    await person.log.getByText('You are the only one here').waitFor();
    stage.accepts = false;
    await stage.hangUp();
    await person.offline();
    assert.ok(!/say hello|only one/i.test(await person.log.innerText()));
    await person.say('later');
    await person.notice.getByText('Not sent: you are not connected. Send it again once you are.').waitFor();
    stage.accepts = true;
    await person.page.getByRole('button', { name: 'Reconnect now' }).click();
    await person.notes('You are back. Messages sent in the meantime are not shown.');
    stage.send({ users: ['Alice'], ...(await stage.takes('who')) });
    await person.log.getByText('You are the only one here').waitFor();
    assert.equal(await person.notice.innerText(), '');
    assert.equal(await person.field.inputValue(), 'later');
    assert.equal(stage.count('chat_message'), 0);
  }));

test('the page signals the start of typing once, and its end after a pause', () =>
  alone(browser, { clock: true }, async ({ stage, person }) => {
    await person.starts('hello');
    assert.equal((await stage.takes('typing')).status, 'started');
    await person.page.clock.runFor(3_000);
    assert.equal((await stage.takes('typing')).status, 'stopped');
    assert.equal(stage.count('typing'), 0);
  }));

test('a person is no longer shown as typing after eight seconds, even if the "stopped" signal is lost', () =>
  alone(browser, { clock: true }, async ({ stage, person }) => {
    stage.send({ type: 'typing_indicator', userId: 'Bob', status: 'started', timestamp: 1 });
    await person.typingLine.getByText('Bob is typing…').waitFor();
    await person.page.clock.runFor(8_000);
    assert.equal(await person.typingLine.textContent(), '');
  }));

const STEP_MS = 50;

/** Measures, by the page's clock, how long the page waits before it tries to connect again. */
async function waitOf(person, stage) {
  const attempts = stage.urls.length;
  for (let waited = STEP_MS; ; waited += STEP_MS) {
    await person.page.clock.runFor(STEP_MS);
    if (stage.urls.length > attempts) {
      return waited;
    }
    assert.ok(waited < 20_000, 'the page has stopped trying to connect');
  }
}
