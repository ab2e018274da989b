// Tests the page's layout and contrast, and its use by keyboard and by touch. The tests stand in for the server.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { alone } from '../harness/alone.js';
import { DESKTOP, launch, PHONE } from '../harness/browser.js';
import { contrasts } from '../harness/contrast.js';
import { until } from '../harness/waiting.js';

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

test('a new message does not move a reader who has scrolled up, but is announced by a button', () =>
  alone(browser, {}, async ({ stage, person }) => {
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

test('on a phone nothing overflows, and buttons are large enough to tap', () =>
  alone(browser, { look: PHONE }, async ({ stage, person }) => {
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

test('on a phone the list of people fades where names are cut off, and "Show all" shows everyone', () =>
  alone(browser, { look: PHONE }, async ({ stage, person }) => {
    const everybody = person.page.getByRole('button', { name: 'Show all' });
    stage.send({ users: ['Bob'] });
    await person.sees('Bob');
    await everybody.waitFor({ state: 'hidden' });
    const names = Array.from({ length: 9 }, (_, number) => `Somebody with the long name number ${number}`);
    stage.send({ users: names });
    await person.sees(names[8]);
    assert.equal(await person.page.locator('#people-count').innerText(), '10');
    const list = person.page.locator('#people');
    await until('the end to fade', async () => (await list.getAttribute('class')) === 'more-after');
    await list.evaluate((node) => (node.scrollLeft = 100));
    const classes = async () => (await list.getAttribute('class')).split(' ').sort().join();
    await until('both ends to fade', async () => (await classes()) === 'more-after,more-before');
    await everybody.click();
    for (const label of await person.page.locator('.person-name').all()) {
      const cut = await label.evaluate((node) => node.scrollWidth > node.clientWidth);
      assert.ok(!cut, await label.innerText());
    }
    assert.ok(await list.evaluate((node) => node.scrollWidth <= node.clientWidth));
    await person.page.getByRole('button', { name: 'Show less' }).click();
    await everybody.waitFor();
    stage.send({ users: ['Bob'] });
    await everybody.waitFor({ state: 'hidden' });
  }));

const NARROW = { ...PHONE, viewport: { width: 320, height: 640 } };

test('on a phone every state of the connection fits on one line', () =>
  alone(browser, { look: NARROW, clock: true }, async ({ stage, person }) => {
    stage.accepts = false;
    await stage.hangUp();
    const { page } = person;
    for (let failure = 0; failure < 6; failure++) {
      await person.offline();
      await oneLine(page);
      await page.clock.runFor(10_000);
    }
    await page.context().setOffline(true);
    await page.clock.runFor(10_000);
    await person.line.getByText('Offline, retrying').waitFor();
    await oneLine(page);
  }));

async function oneLine(page) {
  const { lines, width } = await page.evaluate(() => {
    const tops = [...document.getElementById('line-text').parentElement.querySelectorAll('span')].flatMap((node) =>
      [...node.getClientRects()].map(({ top }) => top),
    );
    return { lines: new Set(tops).size, width: document.documentElement.scrollWidth };
  });
  assert.equal(lines, 1);
  assert.equal(width, 320);
}

test('"Leave" has a visible border, as a button does', () =>
  alone(browser, {}, async ({ person }) => {
    const { width, color, ground } = await person.page.getByRole('button', { name: 'Leave' }).evaluate((node) => {
      const style = getComputedStyle(node);
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      return { width: style.borderTopWidth, color: style.borderTopColor, ground };
    });
    assert.equal(width, '1px');
    assert.notEqual(color, ground);
    assert.notEqual(color, 'rgba(0, 0, 0, 0)');
  }));

test('the keyboard reaches every control in reading order, with a visible focus', () =>
  alone(browser, {}, async ({ person }) => {
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
  test(`text has enough contrast with its background in the ${colorScheme} colour scheme`, () =>
    alone(browser, { look: { ...DESKTOP, colorScheme, reducedMotion: 'reduce' } }, async ({ stage, person }) => {
      stage.send({ users: ['Bob', 'Carol'] });
      'ABCDEFGH'.split('').forEach((name) => stage.message(name, `from ${name}`));
      await person.say('own');
      const { id } = await stage.takes('chat_message');
      stage.send({
        type: 'chat_response',
        messageId: id,
        content: 'own',
        isComplete: true,
        metadata: { from: 'Alice' },
      });
      stage.send({ type: 'error', code: 'nope', message: 'No.', retryable: false });
      await person.notice.getByText('No.').waitFor();
      await person.seesDelivered('own');
      for (const { what, ratio } of await person.page.evaluate(contrasts)) {
        assert.ok(ratio >= 4.5, `${what}: ${ratio.toFixed(2)}`);
      }
    }));
}

function gapBelow(log) {
  return log.scrollHeight - log.scrollTop - log.clientHeight;
}
