// The page by itself: what it makes of frames that a server rarely sends, and of what people write.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { alone } from '../harness/alone.js';
import { launch } from '../harness/browser.js';
import { until } from '../harness/waiting.js';

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

test('the first message is the join, then the question who is here', () =>
  alone(browser, { name: 'Zoë & co' }, async ({ stage }) => {
    await until('two frames', () => stage.frames.length === 2);
    assert.deepEqual(
      stage.frames.map(({ action }) => action),
      ['join', 'who'],
    );
    assert.deepEqual(stage.urls, ['ws://chat.test/dev?userId=Zo%C3%AB+%26+co']);
  }));

test('?ws= points the page at a deployed stage', () =>
  alone(browser, { query: '?ws=wss://abc.execute-api.eu-west-1.amazonaws.com/dev' }, async ({ stage }) => {
    assert.deepEqual(stage.urls, ['wss://abc.execute-api.eu-west-1.amazonaws.com/dev?userId=Alice']);
  }));

test('a name is asked for, and remembered for the next tab', () =>
  alone(browser, {}, async ({ stage, person }) => {
    const next = await person.page.context().newPage();
    await next.goto(stage.address);
    const field = next.getByRole('textbox', { name: 'Your name' });
    assert.equal(await field.inputValue(), 'Alice');
    await field.fill('  ');
    await next.getByRole('button', { name: 'Join' }).click();
    await next.getByText('Type a name first').waitFor();
  }));

test('markup is text, from whomever it comes', () =>
  alone(browser, {}, async ({ stage, person }) => {
    const markup = '<img src=x onerror="document.title=1">';
    stage.message(markup, markup);
    stage.send({ type: 'system', event: 'user_joined', message: `${markup} joined`, timestamp: 1 });
    stage.send({ type: 'error', code: 'nope', message: markup, retryable: false });
    await person.hears(markup, markup);
    await person.notice.getByText(markup).waitFor();
    assert.equal(await person.page.locator('img').count(), 0);
  }));

test('a plain client is shown as a guest with a short connection id', () =>
  alone(browser, {}, async ({ stage, person }) => {
    stage.send({ from: 'L0SM9cOFvHcCIhw=', message: 'hi' });
    await person.hears('Guest L0SM9c', 'hi');
  }));

test('what the page does not know is passed over', () =>
  alone(browser, {}, async ({ stage, person }) => {
    for (const odd of ['', 'null', '[]', '7', '{}', 'not JSON', '{"type":"later"}', '{"type":"chat_response"}']) {
      stage.send(odd);
    }
    stage.message('Bob', 'still here');
    await person.hears('Bob', 'still here');
  }));

test("the gateway's own errors are told in words, and put in doubt what was not confirmed", () =>
  alone(browser, {}, async ({ stage, person }) => {
    await person.say('hello');
    await stage.takes('chat_message');
    stage.send(
      '{"message": "Internal server error", "connectionId":"Qyi07eCbtjMCJKw=", "requestId":"Qyi3UG41tjMFlUg="}',
    );
    await person.notice.getByText('Something went wrong on the server.').waitFor();
    assert.doesNotMatch(await person.notice.innerText(), /[{}]/);
    await person.notice.getByText('Details').click();
    await person.notice.getByText('Qyi3UG41tjMFlUg=').waitFor();
    await person.log.getByRole('button', { name: 'Send again' }).click();
    const { id, text } = await stage.takes('chat_message');
    assert.equal(text, 'hello');
    stage.send({ type: 'chat_response', messageId: id, content: text, isComplete: true, metadata: { from: 'Alice' } });
    await person.seesDelivered('hello');
    assert.equal(await person.log.locator('.message').count(), 1);
  }));

test('a refused text does not overwrite what is being written by then', () =>
  alone(browser, {}, async ({ stage, person }) => {
    await person.say('first');
    const { correlationId } = await stage.takes('chat_message');
    await person.starts('second');
    stage.send({ type: 'error', code: 'text_too_long', message: 'Too long.', retryable: false, correlationId });
    await person.log.getByText('Not sent.').waitFor();
    assert.equal(await person.field.inputValue(), 'second');
    await person.log.getByRole('button', { name: 'Edit' }).click();
    assert.equal(await person.field.inputValue(), 'first\nsecond');
  }));

test('an error that allows another try says when', () =>
  alone(browser, {}, async ({ stage, person }) => {
    stage.send({ type: 'error', code: 'slow_down', message: 'Too fast.', retryable: true, retryAfter: 2500 });
    await person.notice.getByText('Too fast. Try again in 3 seconds.').waitFor();
  }));

test('a text that does not fit into one frame is not sent, counted in bytes', () =>
  alone(browser, {}, async ({ stage, person }) => {
    const text = '€'.repeat(10_000);
    await person.say(text);
    await person.page.getByText('Too long to send in one piece.').waitFor();
    assert.equal(await person.field.inputValue(), text);
    await person.say('short');
    assert.equal((await stage.takes('chat_message')).text, 'short');
  }));

test('the counter appears near the limit and says when it is passed', () =>
  alone(browser, {}, async ({ person }) => {
    await person.field.fill('x'.repeat(3_900));
    await person.page.getByText('100 characters left').waitFor();
    await person.field.fill('x'.repeat(4_120));
    await person.page.getByText('120 characters over the limit').waitFor();
  }));

test('Shift+Enter breaks the line, Enter sends', () =>
  alone(browser, {}, async ({ stage, person }) => {
    await person.starts('one');
    await person.page.keyboard.press('Shift+Enter');
    await person.starts('two');
    await person.page.keyboard.press('Enter');
    assert.equal((await stage.takes('chat_message')).text, 'one\ntwo');
    assert.equal(await person.field.inputValue(), '');
  }));
