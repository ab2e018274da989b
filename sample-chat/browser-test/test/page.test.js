// Tests what the page sends, and how it shows unusual frames and texts. The tests stand in for the server.

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

test('the page first sends "join", and then asks for the list of people', () =>
  alone(browser, { name: 'Zoë & co' }, async ({ stage }) => {
    await until('two frames', () => stage.frames.length === 2);
    assert.deepEqual(
      stage.frames.map(({ action }) => action),
      ['join', 'who'],
    );
    assert.deepEqual(stage.urls, ['ws://chat.test/dev?userId=Zo%C3%AB+%26+co']);
  }));

test('the query parameter "ws" connects the page to a deployed stage', () =>
  alone(browser, { query: '?ws=wss://abc.execute-api.eu-west-1.amazonaws.com/dev' }, async ({ stage }) => {
    assert.deepEqual(stage.urls, ['wss://abc.execute-api.eu-west-1.amazonaws.com/dev?userId=Alice']);
  }));

test('the page asks for a name, and suggests the last one in a new tab', () =>
  alone(browser, {}, async ({ stage, person }) => {
    const next = await person.page.context().newPage();
    await next.goto(stage.address);
    const field = next.getByRole('textbox', { name: 'Your name' });
    assert.equal(await field.inputValue(), 'Alice');
    await field.fill('  ');
    await next.getByRole('button', { name: 'Join' }).click();
    await next.getByText('Type a name first').waitFor();
  }));

test('an empty name is marked as an error until something is typed', () =>
  alone(browser, {}, async ({ stage, person }) => {
    const page = await person.page.context().newPage();
    await page.goto(stage.address);
    const field = page.getByRole('textbox', { name: 'Your name' });
    const looks = () => page.evaluate(() => ['name', 'name-hint'].map((id) => {
      const { color, borderColor } = getComputedStyle(document.getElementById(id));
      return `${color} ${borderColor}`;
    }));
    const [fieldBefore, hintBefore] = await looks();
    await field.fill(' ');
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByText('Type a name first').waitFor();
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    const [fieldAfter, hintAfter] = await looks();
    assert.notEqual(fieldAfter, fieldBefore);
    assert.notEqual(hintAfter, hintBefore);
    await field.fill('A');
    await page.getByText('Anyone can take any name here').waitFor();
    assert.deepEqual(await looks(), [fieldBefore, hintBefore]);
  }));

test('only web addresses become links, each to exactly the address shown', () =>
  alone(browser, {}, async ({ stage, person }) => {
    const text =
      'See (https://aws.example/a_(b)?q=1&r=%C3%A9#x), http://localhost:8080/. Not javascript:alert(1), ' +
      'data:text/html,x, file:///etc/passwd, https:// nor <a href="https://no.example">: "https://yes.example/"!';
    stage.message('Bob', text);
    await person.log.getByText('See (').waitFor();
    const links = person.log.getByRole('link');
    const shown = await links.evaluateAll((all) => all.map((a) => [a.textContent, a.href, a.target, a.rel]));
    assert.deepEqual(
      shown.map(([label]) => label),
      [
        'https://aws.example/a_(b)?q=1&r=%C3%A9#x',
        'http://localhost:8080/',
        'https://no.example',
        'https://yes.example/',
      ],
    );
    shown.forEach(([label, href, target, rel]) => {
      assert.equal(new URL(label).href, href);
      assert.equal(target, '_blank');
      assert.match(rel, /noopener/);
    });
    assert.equal(await person.log.locator('.text').innerText(), text);
  }));

test('a newcomer stays in the list of people, even if an older reply from the server does not contain the name', () =>
  alone(browser, {}, async ({ stage, person }) => {
    const { correlationId } = await stage.takes('who');
    stage.send({ type: 'system', event: 'user_joined', message: 'Bob joined', timestamp: 1 });
    await person.notes('Bob joined');
    stage.send({ users: ['Alice', 'Carol'], correlationId });
    await person.sees('Carol');
    await person.sees('Bob');
    await person.log.getByText('Nothing said yet').waitFor();
    stage.send({ type: 'system', event: 'user_left', message: 'Bob left', timestamp: 2 });
    stage.send({ users: ['Alice', 'Bob'], correlationId });
    await person.seesNoMore('Carol');
    await person.seesNoMore('Bob');
  }));

test('the invitation shrinks when there are notes, and disappears with the first message', () =>
  alone(browser, {}, async ({ stage, person }) => {
    const title = person.log.locator('.empty-title');
    const size = () => title.evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
    stage.send({ users: ['Alice'], ...(await stage.takes('who')) });
    await title.getByText('You are the only one here').waitFor();
    assert.equal(await person.log.locator('.note').count(), 0);
    assert.ok((await size()) > 20);
    stage.send({ type: 'system', event: 'user_joined', message: 'Bob joined', timestamp: 1 });
    await title.getByText('Nothing said yet').waitFor();
    assert.ok((await size()) < 16);
    stage.message('Bob', 'hi');
    await title.waitFor({ state: 'hidden' });
  }));

test('markup in names, messages, notes and errors is shown as text', () =>
  alone(browser, {}, async ({ stage, person }) => {
    const markup = '<img src=x onerror="document.title=1">';
    stage.message(markup, markup);
    stage.send({ type: 'system', event: 'user_joined', message: `${markup} joined`, timestamp: 1 });
    stage.send({ type: 'error', code: 'nope', message: markup, retryable: false });
    await person.hears(markup, markup);
    await person.notice.getByText(markup).waitFor();
    assert.equal(await person.page.locator('img').count(), 0);
  }));

test('a sender without a name is shown as a guest with a shortened connection id', () =>
  alone(browser, {}, async ({ stage, person }) => {
    stage.send({ from: 'L0SM9cOFvHcCIhw=', message: 'hi' });
    await person.hears('Guest L0SM9c', 'hi');
  }));

test('unknown frames are ignored', () =>
  alone(browser, {}, async ({ stage, person }) => {
    for (const odd of ['', 'null', '[]', '7', '{}', 'not JSON', '{"type":"later"}', '{"type":"chat_response"}']) {
      stage.send(odd);
    }
    stage.message('Bob', 'still here');
    await person.hears('Bob', 'still here');
  }));

test('an error of the gateway itself is explained, and unconfirmed messages can be sent again', () =>
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

test('a refused text does not overwrite text written since, and can be put in front of it', () =>
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

test('an error that allows a retry shows when to try again', () =>
  alone(browser, {}, async ({ stage, person }) => {
    stage.send({ type: 'error', code: 'slow_down', message: 'Too fast.', retryable: true, retryAfter: 2500 });
    await person.notice.getByText('Too fast. Try again in 3 seconds.').waitFor();
  }));

test('a text with too many bytes for one frame is not sent, and stays in the field', () =>
  alone(browser, {}, async ({ stage, person }) => {
    const text = '€'.repeat(10_000);
    await person.say(text);
    await person.page.getByText('Too long to send in one piece.').waitFor();
    assert.equal(await person.field.inputValue(), text);
    await person.say('short');
    assert.equal((await stage.takes('chat_message')).text, 'short');
  }));

test('the counter shows how many characters are left near the limit, and how many are too many beyond it', () =>
  alone(browser, {}, async ({ person }) => {
    await person.field.fill('x'.repeat(3_900));
    await person.page.getByText('100 characters left').waitFor();
    await person.field.fill('x'.repeat(4_120));
    await person.page.getByText('120 characters over the limit').waitFor();
  }));

test('a text that is too long is not sent, and the warning appears once', () =>
  alone(browser, {}, async ({ stage, person }) => {
    const text = 'x'.repeat(4_001);
    await person.say(text);
    await person.page.getByText('Not sent. 1 character over the limit').waitFor();
    assert.equal(await person.notice.innerText(), '');
    assert.equal(await person.field.inputValue(), text);
    await person.say('shorter');
    assert.equal((await stage.takes('chat_message')).text, 'shorter');
    assert.equal(await person.page.locator('#counter').innerText(), '');
  }));

test('Shift+Enter starts a new line, and Enter sends', () =>
  alone(browser, {}, async ({ stage, person }) => {
    await person.starts('one');
    await person.page.keyboard.press('Shift+Enter');
    await person.starts('two');
    await person.page.keyboard.press('Enter');
    assert.equal((await stage.takes('chat_message')).text, 'one\ntwo');
    assert.equal(await person.field.inputValue(), '');
  }));
