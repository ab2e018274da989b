// Tests the development console, with the chat running.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { after, before, test } from 'node:test';
import { DESKTOP, launch, PHONE } from '../harness/browser.js';
import { ChatProcess, stateFolder } from '../harness/chat-process.js';
import { ConsolePage, consoleAddress } from '../harness/console-page.js';
import { contrasts } from '../harness/contrast.js';
import { until } from '../harness/waiting.js';
import { Client } from '../harness/wire.js';

let browser;
let chat;
let address;

before(async () => {
  chat = await ChatProcess.start();
  address = consoleAddress(chat.output);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await chat?.kill();
});

/** Opens the console, and fails if the browser reports an error. */
async function visit(look, visitor) {
  const console = await ConsolePage.open(browser, address, look);
  try {
    await visitor(console);
    assert.deepEqual(console.complaints, []);
  } finally {
    await console.close();
  }
}

test('the token disappears from the address bar, and still works after a reload', () =>
  visit(DESKTOP, async ({ page }) => {
    assert.equal(page.url(), `http://localhost:${chat.port}/_switchboard`);
    assert.equal(await page.evaluate(() => document.cookie), '');
    await page.reload();
    await page.getByText('Live', { exact: true }).waitFor();
  }));

test('the client on the page connects, sends, receives replies and errors, and closes with a code and reason', () =>
  visit(DESKTOP, async (console) => {
    await console.connect('userId=alice');
    await console.button('who two-way').click();
    assert.equal(await console.message.inputValue(), '{"action":"who"}');
    await console.button('Send').click();
    await console.frames.getByText('{"users":["alice"]}').waitFor();
    await console.message.fill('{"action":"no such route"}');
    await console.page.keyboard.press('Control+Enter');
    await console.frames.getByText('gateway error').waitFor();
    await console.event('who', '200').waitFor();
    await console.event('no route', 'Forbidden').waitFor();
    await console.page.getByLabel('Code').fill('4001');
    await console.page.getByLabel('Reason').fill('enough');
    await console.button('Close').click();
    await console.frames.getByText('Closed: 4001 enough').waitFor();
    await console.event('disconnected', '4001').waitFor();
  }));

test('a click on a route prepares a message with the properties that its method reads', () =>
  visit(DESKTOP, async (console) => {
    const query = console.page.getByLabel('Query');
    assert.equal(await query.getAttribute('placeholder'), 'userId=…');
    await console.connect('userId=alice');
    await console.button('chat_message').click();
    assert.equal(await console.message.inputValue(), '{"action":"chat_message","id":"","text":""}');
    await console.page.keyboard.type('m1');
    assert.equal(await console.message.inputValue(), '{"action":"chat_message","id":"m1","text":""}');
    await console.message.fill('{"action":"chat_message","id":"m1","text":"hi"}');
    await console.button('Send').click();
    await console.frames.locator('.received').getByText('"content":"hi"').waitFor();
    await console.message.fill('{"action":"chat_message","id":"m1"}');
    await console.button('Send').click();
    await console.frames.locator('.received').getByText('$.text: a string (missing)').waitFor();
    await console.button('typing').click();
    assert.equal(await console.message.inputValue(), '{"action":"typing","status":""}');
    await console.button('join').click();
    assert.equal(await console.message.inputValue(), '{"action":"join"}');
  }));

test('the contents of messages are shown on the page, but not logged', async () => {
  const secret = 'only-for-the-eyes-of-this-page';
  await visit(DESKTOP, async (console) => {
    await console.connect('userId=alice');
    await console.message.fill(`{"action":"chat_message","id":"1","text":"${secret}"}`);
    await console.button('Send').click();
    await console.frames.locator('.received').getByText(secret).waitFor();
    await console.event('chat_message', '200').waitFor();
    assert.equal(await console.page.locator('.middle').getByText(secret).count(), 0);
  });
  await until('the message to be logged', () => chat.output.includes('chat_message ('));
  assert.ok(!chat.output.includes(secret));
});

test('a refused client shows the status that the gateway answered with', async () => {
  const console = await ConsolePage.open(browser, address);
  await console.page.getByLabel('Query').fill(`userId=${'x'.repeat(41)}`);
  await console.button('Connect').click();
  await console.page.getByText('Connection refused: 400').waitFor();
  await console.close();
});

test('connections are listed while open, and can be sent a message and disconnected', () =>
  visit(DESKTOP, async (console) => {
    await console.page.getByText('Nobody is connected').waitFor();
    const bob = await Client.connect(`${chat.webSocketAddress}?userId=bob`);
    await console.connections.filter({ hasText: 'bob' }).click();
    await console.button('Post message').click();
    await console.page.getByLabel('Post as backend').fill('{"from":"the backend"}');
    await console.button('Post').click();
    await console.page.getByText('Posted: 200').waitFor();
    await bob.hears('what was posted', (frame) => frame.from === 'the backend');
    const closed = bob.closeCode();
    await console.button('Disconnect').click();
    assert.equal(await closed, 1000);
    await console.page.getByText('This connection has ended.').waitFor();
    await console.connections.first().waitFor({ state: 'detached' });
  }));

test('the list of events can be paused, and limited to one connection or to problems', () =>
  visit(DESKTOP, async (console) => {
    const carol = await Client.connect(`${chat.webSocketAddress}?userId=carol`);
    const dave = await Client.connect(`${chat.webSocketAddress}?userId=dave`);
    const row = console.connections.filter({ hasText: 'carol' });
    const id = await row.getAttribute('data-id');
    await console.page.locator('#problems').check();
    const good = console.page.locator('.event.good:visible');
    await until('only problems to be shown', async () => (await good.count()) === 0);
    await console.page.locator('#problems').uncheck();
    await row.click();
    const ids = await console.page.locator('.event:visible .who').allInnerTexts();
    assert.deepEqual([...new Set(ids.map((text) => text.trim()))], [id]);
    await console.button('Pause').click();
    const before = await console.events.count();
    carol.send({ action: 'who' });
    await console.page.getByRole('button', { name: 'Resume (1 new)' }).click();
    await console.event('who', '200').waitFor();
    assert.equal(await console.events.count(), before + 1);
    carol.end();
    dave.end();
  }));

test('a name that looks like markup is shown as text', () =>
  visit(DESKTOP, async (console) => {
    const markup = '<img src=x onerror=alert(1)>';
    const mallory = await Client.connect(`${chat.webSocketAddress}?userId=${encodeURIComponent(markup)}`);
    await console.connections.getByText(markup, { exact: true }).waitFor();
    assert.equal(await console.page.locator('.middle img').count(), 0);
    mallory.end();
  }));

test('a page on a different port can neither call the console nor show it in a frame', async () => {
  const stranger = createServer((_, answer) => answer.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>hi'));
  stranger.listen(0, 'localhost');
  await once(stranger, 'listening');
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    // Cookies apply to all ports of a host, so the requests of this page carry the console's cookie as well.
    await page.goto(`http://localhost:${stranger.address().port}/`);
    const outcome = await page.evaluate(async (target) => {
      const attempt = (path, options) =>
        fetch(target + path, { credentials: 'include', ...options }).then(() => 'read', () => 'refused');
      return [
        await attempt('/api'),
        await attempt('/post', { method: 'POST', body: 'x', headers: { 'X-Switchboard-Connection': 'x' } }),
        await attempt('/post', { method: 'POST', body: 'x' }),
      ];
    }, `http://localhost:${chat.port}/_switchboard`);
    assert.deepEqual(outcome, ['refused', 'refused', 'refused']);
    const embed = (src) => document.body.append(Object.assign(document.createElement('iframe'), { src }));
    await page.evaluate(embed, address);
    const frame = await until('the frame', () => page.frames()[1]);
    await frame.waitForLoadState();
    assert.equal(await frame.getByText('Connections').count(), 0);
  } finally {
    await context.close();
    stranger.close();
  }
});

test('requests without the token, to a different host name or from a different origin are refused', async () => {
  const { searchParams } = new URL(address);
  const Cookie = `switchboard-console-${chat.port}=${searchParams.get('token')}`;
  const Host = `localhost:${chat.port}`;
  assert.equal(await status({ Host, Cookie }), 200);
  assert.equal(await status({ Host }), 403);
  assert.equal(await status({ Host: `evil.example:${chat.port}`, Cookie }), 403);
  assert.equal(await status({ Host, Cookie, Origin: 'http://evil.example' }), 403);
  assert.equal(await status({ Host, Cookie: `${Cookie}x` }), 403);
});

function status(headers) {
  return new Promise((resolve, reject) =>
    request({ host: 'localhost', port: chat.port, path: '/_switchboard/api', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end(),
  );
}

test('a connection can be selected with the keyboard, and gets the focus back afterwards', () =>
  visit(DESKTOP, async (console) => {
    const clients = [];
    for (const name of ['one', 'two', 'three']) {
      clients.push(await Client.connect(`${chat.webSocketAddress}?userId=${name}`));
    }
    await console.connections.nth(2).waitFor();
    await console.connections.first().getByRole('button').focus();
    await console.page.keyboard.press('ArrowDown');
    await console.page.keyboard.press('Enter');
    const picked = console.page.locator('#connections tr.selected');
    assert.equal(await picked.count(), 1);
    await console.button('Done').focus();
    await console.page.keyboard.press('Enter');
    assert.equal(await console.page.evaluate(() => document.activeElement.className), 'pick mono');
    clients.forEach((client) => client.end());
  }));

for (const colorScheme of ['light', 'dark']) {
  test(`text has enough contrast with its background in the ${colorScheme} colour scheme`, () =>
    visit({ ...DESKTOP, colorScheme, reducedMotion: 'reduce' }, async (console) => {
      await console.connect('userId=alice');
      await console.message.fill('{"action":"no such route"}');
      await console.button('Send').click();
      await console.frames.getByText('gateway error').waitFor();
      await console.connections.first().click();
      await console.button('Post message').click();
      await console.event('no route').waitFor();
      for (const { what, ratio } of await console.page.evaluate(contrasts, '#console')) {
        assert.ok(ratio >= 4.5, `${what}: ${ratio.toFixed(2)}`);
      }
    }));
}

test('on a phone one view is shown at a time, nothing overflows, and buttons are large enough to tap', () =>
  visit(PHONE, async (console) => {
    for (const view of ['API', 'Events', 'Client', 'Connections']) {
      await console.button(view).click();
      const width = await console.page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(width, PHONE.viewport.width, view);
      for (const control of await console.page.locator('button:visible').all()) {
        const { height } = await control.boundingBox();
        assert.ok(height >= 44, `${view}, ${await control.innerText()}: ${height} px high`);
      }
    }
  }));

test('a connection has the same color in every window', () =>
  visit(DESKTOP, async (console) => {
    const clients = [];
    const colours = ({ connections }) =>
      connections.evaluateAll((rows) =>
        Object.fromEntries(rows.map((row) => [row.dataset.id, row.querySelector('.jack').className])),
      );
    for (const name of ['one', 'two', 'three', 'four']) {
      clients.push(await Client.connect(`${chat.webSocketAddress}?userId=${name}`));
      await console.connections.filter({ hasText: name }).waitFor();
    }
    clients.shift().end();
    await console.connections.nth(3).waitFor({ state: 'detached' });
    const other = await ConsolePage.open(browser, address);
    await other.connections.nth(2).waitFor();
    assert.deepEqual(await colours(other), await colours(console));
    await other.close();
    clients.forEach((client) => client.end());
  }));

test('on a phone no id is cut off, and the events are below the connections', () =>
  visit(PHONE, async (console) => {
    const bob = await Client.connect(`${chat.webSocketAddress}?userId=bob%20with%20a%20name`);
    const id = console.connections.locator('.pick span:last-child');
    await id.waitFor();
    assert.ok(await id.evaluate((node) => node.scrollWidth <= node.clientWidth));
    const user = console.connections.getByText('bob with a name');
    assert.ok(await user.evaluate((node) => node.scrollWidth <= node.clientWidth));
    await console.event('connected', 'open').waitFor();
    const { y, height } = await console.page.locator('#events-scroll').boundingBox();
    assert.ok(y < PHONE.viewport.height * 0.6, `${y} px down`);
    assert.ok(Math.abs(y + height - PHONE.viewport.height) < 2);
    bob.end();
  }));

/** Stops the chat, and starts it again on the same port. */
async function restart(between = () => {}) {
  const { port } = chat;
  await chat.kill();
  await between(port);
  chat = await ChatProcess.start(port);
  address = consoleAddress(chat.output);
}

test('while the server is down the page marks its content as stale, and it reconnects after a restart', async () => {
  const console = await ConsolePage.open(browser, address, DESKTOP, { clock: true });
  const { page } = console;
  await Client.connect(`${chat.webSocketAddress}?userId=bob`);
  await console.connections.filter({ hasText: 'bob' }).click();
  await console.button('Post message').click();
  const opacity = () => page.locator('#connections').evaluate((node) => Number(getComputedStyle(node).opacity));
  assert.equal(await opacity(), 1);
  await restart(async () => {
    await page.getByText('The server does not respond.').waitFor();
    assert.ok((await opacity()) < 1);
    assert.ok(await console.button('Disconnect').isDisabled());
    assert.ok(await console.button('Post').isDisabled());
    const before = await console.connections.innerText();
    await page.clock.fastForward('05:00');
    assert.equal(await console.connections.innerText(), before);
  });
  await page.getByText('Live', { exact: true }).waitFor();
  await page.getByText('The server does not respond.').waitFor({ state: 'hidden' });
  await page.getByText('The server was restarted').waitFor();
  await console.connections.first().waitFor({ state: 'detached' });
  assert.equal(await opacity(), 1);
  const carol = await Client.connect(`${chat.webSocketAddress}?userId=carol`);
  await console.connections.filter({ hasText: 'carol' }).waitFor();
  await console.button('Done').waitFor({ state: 'hidden' });
  await console.event('connected', 'open').waitFor();
  carol.end();
  await page.reload();
  await page.getByText('Live', { exact: true }).waitFor();
  await console.close();
});

test('if the server has a new token, the page shows how to continue', async () => {
  const console = await ConsolePage.open(browser, address);
  await restart(() => rmSync(stateFolder, { recursive: true }));
  await console.page.getByText('Open the address that the server printed as "console"').waitFor();
  for (const { what, ratio } of await console.page.evaluate(contrasts, '#notice')) {
    assert.ok(ratio >= 4.5, `${what}: ${ratio.toFixed(2)}`);
  }
  await console.page.getByLabel('Address or token').fill(address);
  await console.button('Open').click();
  await console.page.getByText('Live', { exact: true }).waitFor();
  assert.equal(console.page.url(), `http://localhost:${chat.port}/_switchboard`);
  await console.close();
});

test('another program that takes over the port never gets the token', async () => {
  const console = await ConsolePage.open(browser, address);
  await restart(async (port) => {
    const asked = [];
    const stranger = createServer((incoming, answer) => {
      asked.push(incoming);
      answer.end('anything');
    });
    stranger.listen(port, 'localhost');
    await once(stranger, 'listening');
    await console.page.getByText('This page does not have the token of the running server.').waitFor();
    await until('the page to call the other program again', () => asked.length > 2);
    asked.forEach(({ url, headers }) => {
      assert.match(url, /^\/_switchboard\/proof\?challenge=[0-9a-f]{32}$/);
      assert.equal(headers.cookie, undefined);
    });
    assert.equal(new Set(asked.map(({ url }) => url)).size, asked.length);
    stranger.closeAllConnections();
    stranger.close();
    await once(stranger, 'close');
  });
  await console.page.getByText('Live', { exact: true }).waitFor();
  await console.close();
});

test('the stored token can be read only by the user who runs the server', () => {
  const file = `${stateFolder}/switchboard/console-token-${chat.port}`;
  assert.equal((statSync(file).mode & 0o777).toString(8), '600');
  assert.equal((statSync(`${stateFolder}/switchboard`).mode & 0o777).toString(8), '700');
  assert.ok(address.endsWith(`=${readFileSync(file, 'utf8')}`));
});
