// The page by itself: what it does with frames, silence and time that a server rarely brings about.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, launch, PHONE } from '../harness/browser.js';
import { Person } from '../harness/person.js';
import { StageDouble } from '../harness/stage-double.js';
import { until } from '../harness/waiting.js';

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

test('the first message is the join, then the question who is here', () =>
  alone({ name: 'Zoë & co' }, async ({ stage }) => {
    await until('two frames', () => stage.frames.length === 2);
    assert.deepEqual(stage.frames.map(({ action }) => action), ['join', 'who']);
    assert.deepEqual(stage.urls, ['ws://chat.test/dev?userId=Zo%C3%AB+%26+co']);
  }));

test('?ws= points the page at a deployed stage', () =>
  alone({ query: '?ws=wss://abc.execute-api.eu-west-1.amazonaws.com/dev' }, async ({ stage }) => {
    assert.deepEqual(stage.urls, ['wss://abc.execute-api.eu-west-1.amazonaws.com/dev?userId=Alice']);
  }));

test('a name is asked for, and remembered for the next tab', () =>
  alone({}, async ({ stage, person }) => {
    const next = await person.page.context().newPage();
    await next.goto(stage.address);
    const field = next.getByRole('textbox', { name: 'Your name' });
    assert.equal(await field.inputValue(), 'Alice');
    await field.fill('  ');
    await next.getByRole('button', { name: 'Join' }).click();
    await next.getByText('Type a name first').waitFor();
  }));

test('markup is text, from whomever it comes', () =>
  alone({}, async ({ stage, person }) => {
    const markup = '<img src=x onerror="document.title=1">';
    stage.message(markup, markup);
    stage.send({ type: 'system', event: 'user_joined', message: `${markup} joined`, timestamp: 1 });
    stage.send({ type: 'error', code: 'nope', message: markup, retryable: false });
    await person.hears(markup, markup);
    await person.notice.getByText(markup).waitFor();
    assert.equal(await person.page.locator('img').count(), 0);
  }));

test('a plain client is shown as a guest with a short connection id', () =>
  alone({}, async ({ stage, person }) => {
    stage.send({ from: 'L0SM9cOFvHcCIhw=', message: 'hi' });
    await person.hears('Guest L0SM9c', 'hi');
  }));

test('what the page does not know is passed over', () =>
  alone({}, async ({ stage, person }) => {
    for (const odd of ['', 'null', '[]', '7', '{}', 'not JSON', '{"type":"later"}', '{"type":"chat_response"}']) {
      stage.send(odd);
    }
    stage.message('Bob', 'still here');
    await person.hears('Bob', 'still here');
  }));

test('the gateway\'s own errors are told in words, and put in doubt what was not confirmed', () =>
  alone({}, async ({ stage, person }) => {
    await person.say('hello');
    await stage.takes('chat_message');
    stage.send('{"message": "Internal server error", "connectionId":"Qyi07eCbtjMCJKw=", "requestId":"Qyi3UG41tjMFlUg="}');
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
  alone({}, async ({ stage, person }) => {
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
  alone({}, async ({ stage, person }) => {
    stage.send({ type: 'error', code: 'slow_down', message: 'Too fast.', retryable: true, retryAfter: 2500 });
    await person.notice.getByText('Too fast. Try again in 3 seconds.').waitFor();
  }));

test('a text that does not fit into one frame is not sent, counted in bytes', () =>
  alone({}, async ({ stage, person }) => {
    const text = '€'.repeat(10_000);
    await person.say(text);
    await person.page.getByText('Too long to send in one piece.').waitFor();
    assert.equal(await person.field.inputValue(), text);
    await person.say('short');
    assert.equal((await stage.takes('chat_message')).text, 'short');
  }));

test('the counter appears near the limit and says when it is passed', () =>
  alone({}, async ({ person }) => {
    await person.field.fill('x'.repeat(3_900));
    await person.page.getByText('100 characters left').waitFor();
    await person.field.fill('x'.repeat(4_120));
    await person.page.getByText('120 characters over the limit').waitFor();
  }));

test('Shift+Enter breaks the line, Enter sends', () =>
  alone({}, async ({ stage, person }) => {
    await person.starts('one');
    await person.page.keyboard.press('Shift+Enter');
    await person.starts('two');
    await person.page.keyboard.press('Enter');
    assert.equal((await stage.takes('chat_message')).text, 'one\ntwo');
    assert.equal(await person.field.inputValue(), '');
  }));

test('every five minutes a question keeps the connection from the gateway\'s idle timeout', () =>
  alone({ clock: true }, async ({ stage, person }) => {
    await stage.takes('who');
    for (let turn = 0; turn < 3; turn++) {
      await person.page.clock.runFor('05:00');
      stage.send({ users: ['Alice'], ...(await stage.takes('who')) });
      await until('no further question', () => stage.count('who') === 0);
    }
  }));

test('a line that does not answer any more is given up and dialled again', () =>
  alone({ clock: true }, async ({ stage, person }) => {
    await stage.takes('who');
    await person.page.clock.runFor('05:00');
    await stage.takes('who');
    await person.page.clock.runFor(15_000);
    await person.notes('Connection lost');
    await person.page.clock.runFor(1_000);
    await person.online();
    assert.equal(stage.urls.length, 2);
  }));

test('waits grow to at most ten seconds, and "Reconnect now" does not wait', () =>
  alone({ clock: true }, async ({ stage, person }) => {
    stage.accepts = false;
    await stage.hangUp();
    const waits = [];
    for (let failure = 0; failure < 7; failure++) {
      await person.offline();
      waits.push(await waitOf(person, stage));
    }
    waits.forEach((wait, failure) => {
      const ceiling = Math.min(10_000, 500 * 2 ** failure);
      assert.ok(wait >= ceiling / 2 - 100 && wait <= ceiling + 100, `wait ${failure}: ${wait} ms`);
    });
    stage.accepts = true;
    await person.offline();
    await person.page.getByRole('button', { name: 'Reconnect now' }).click();
    await person.online();
    await person.notes('You are back. What was said meanwhile is not shown.');
  }));

test('a message under way when the line broke can be sent again', () =>
  alone({}, async ({ stage, person }) => {
    await person.say('did this arrive?');
    await stage.takes('chat_message');
    await stage.hangUp();
    await person.log.getByText('Not confirmed.').waitFor();
    await person.online();
    await person.log.getByRole('button', { name: 'Send again' }).click();
    assert.equal((await stage.takes('chat_message')).text, 'did this arrive?');
  }));

test('typing is told once, and ends with silence', () =>
  alone({ clock: true }, async ({ stage, person }) => {
    await person.starts('hello');
    assert.equal((await stage.takes('typing')).status, 'started');
    await person.page.clock.runFor(3_000);
    assert.equal((await stage.takes('typing')).status, 'stopped');
    assert.equal(stage.count('typing'), 0);
  }));

test('somebody whose "stopped" was lost does not type for ever', () =>
  alone({ clock: true }, async ({ stage, person }) => {
    stage.send({ type: 'typing_indicator', userId: 'Bob', status: 'started', timestamp: 1 });
    await person.typingLine.getByText('Bob is typing…').waitFor();
    await person.page.clock.runFor(8_000);
    assert.equal(await person.typingLine.textContent(), '');
  }));

test('a reader further up is not pulled down, but told', () =>
  alone({}, async ({ stage, person }) => {
    for (let number = 1; number <= 60; number++) {
      stage.message('Bob', `line ${number}`);
    }
    await person.hears('Bob', 'line 60');
    await until('the log to be at its end', () => person.log.evaluate(gapBelow).then((gap) => gap < 2));
    await person.log.evaluate((log) => (log.scrollTop = 0));
    await until('the log to be at its start', () => person.log.evaluate((log) => log.scrollTop === 0));
    stage.message('Bob', 'news');
    const chip = person.page.getByRole('button', { name: '1 new message' });
    await chip.waitFor();
    assert.equal(await person.log.evaluate((log) => log.scrollTop), 0);
    await chip.click();
    assert.ok((await person.log.evaluate(gapBelow)) < 2);
    await chip.waitFor({ state: 'hidden' });
  }));

test('on a phone nothing sticks out, and everything to press is large enough for a thumb', () =>
  alone({ look: PHONE }, async ({ stage, person }) => {
    stage.send({ users: Array.from({ length: 12 }, (_, number) => `Somebody number ${number}`) });
    stage.message('Bob', 'w'.repeat(300));
    stage.send({ type: 'error', code: 'nope', message: 'No.', retryable: false });
    await person.hears('Bob', 'w'.repeat(300));
    await person.notice.getByText('No.').waitFor();
    const width = await person.page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(width, PHONE.viewport.width);
    for (const control of await person.page.getByRole('button').all()) {
      const { height } = await control.boundingBox();
      assert.ok(height >= 44, `${await control.innerText()}: ${height} px high`);
    }
  }));

test('the keyboard reaches everything, in reading order, and shows where it is', () =>
  alone({}, async ({ person }) => {
    await person.page.getByRole('button', { name: 'Leave' }).focus();
    for (const next of ['log', 'text', 'send']) {
      await person.page.keyboard.press('Tab');
      const focused = await person.page.evaluate(() => {
        const { id } = document.activeElement;
        return { id, outline: getComputedStyle(document.activeElement).outlineStyle };
      });
      assert.deepEqual(focused, { id: next, outline: 'solid' });
    }
  }));

for (const colorScheme of ['light', 'dark']) {
  test(`text stands out from its ground, ${colorScheme}`, () =>
    alone({ look: { ...DESKTOP, colorScheme, reducedMotion: 'reduce' } }, async ({ stage, person }) => {
      stage.send({ users: ['Bob', 'Carol'] });
      'ABCDEFGH'.split('').forEach((name) => stage.message(name, `from ${name}`));
      await person.say('own');
      const { id } = await stage.takes('chat_message');
      stage.send({ type: 'chat_response', messageId: id, content: 'own', isComplete: true, metadata: { from: 'Alice' } });
      stage.send({ type: 'error', code: 'nope', message: 'No.', retryable: false });
      await person.notice.getByText('No.').waitFor();
      await person.seesDelivered('own');
      for (const { what, ratio } of await person.page.evaluate(contrasts)) {
        assert.ok(ratio >= 4.5, `${what}: ${ratio.toFixed(2)}`);
      }
    }));
}

/** One person at the page, with nobody but the stage double on the other side. */
async function alone({ name = 'Alice', look = DESKTOP, query = '', clock = false }, visit) {
  const context = await browser.newContext({ locale: 'en-GB', ...look });
  try {
    const stage = await StageDouble.in(context);
    const page = await context.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    if (clock) {
      await page.clock.install();
    }
    await page.goto(stage.address + query);
    const person = new Person(page, name);
    await person.join();
    await visit({ stage, person });
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

/** How long the page waits before it dials again, on its own clock. */
async function waitOf(person, stage) {
  const dialled = stage.urls.length;
  const step = 50;
  for (let waited = step; ; waited += step) {
    await person.page.clock.runFor(step);
    if (stage.urls.length > dialled) {
      return waited;
    }
    assert.ok(waited < 20_000, 'the page does not dial any more');
  }
}

function gapBelow(log) {
  return log.scrollHeight - log.scrollTop - log.clientHeight;
}

/** Runs in the page: the contrast, as WCAG defines it, of every text with the ground that it stands on. */
function contrasts() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (color) => {
    const [r, g, b] = color.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) {
        return color;
      }
    }
    return rgba('white');
  };
  const holdsText = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
  return [...document.querySelectorAll('#chat *')]
    .filter((node) => holdsText(node) && node.checkVisibility())
    .map((node) => {
      const [light, dark] = [luminance(rgba(getComputedStyle(node).color)), luminance(ground(node))].sort((a, b) => b - a);
      return { what: `${node.className || node.tagName} "${node.textContent.slice(0, 20)}"`, ratio: (light + 0.05) / (dark + 0.05) };
    });
}
