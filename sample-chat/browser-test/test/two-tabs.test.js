// Tests the chat with two users in a real browser. The chat is started with the README's command.

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

test('the page is shown soon after the "listening" line', async (t) => {
  const page = await browser.newPage();
  await page.goto(chat.address);
  await page.getByRole('heading', { name: 'Switchboard' }).waitFor();
  t.diagnostic(`page shown ${Math.round(performance.now() - chat.listeningAt)} ms after the "listening" line`);
  await screenshot(page, 'entrance-desktop');
  await page.context().close();
});

test("a message is shown to both: as the sender's own, and to the other user under the sender's name", async () => {
  const [alice, bob] = await two('Alice', 'Bob', { ...PHONE, colorScheme: 'dark' });
  await alice.say('Good morning! Is the gateway up on your laptop?');
  await alice.seesDelivered('Good morning! Is the gateway up on your laptop?');
  await bob.hears('Alice', 'Good morning! Is the gateway up on your laptop?');
  await bob.say('It is. One command, and the page opened.');
  await bob.say('I kept waiting for the second command.');
  await alice.hears('Bob', 'I kept waiting for the second command.');
  await alice.say('<b>Not bold</b>, as it should be.');
  await bob.hears('Alice', '<b>Not bold</b>, as it should be.');
  await bob.starts('And now');
  await alice.typingLine.getByText('Bob is typing…').waitFor();
  await screenshot(alice.page, 'chat-desktop');
  await screenshot(bob.page, 'chat-phone-dark');
  await leave(alice, bob);
});

test('a user sees others join and leave', async () => {
  const carol = await Person.arrive(browser, chat.address, 'Carol');
  const dan = await Person.arrive(browser, chat.address, 'Dan');
  await carol.notes('Dan joined');
  await carol.sees('Dan');
  await dan.sees('Carol');
  await dan.leave();
  await carol.notes('Dan left');
  await carol.seesNoMore('Dan');
  await carol.leave();
});

test('the "Leave" button notifies the others, and shows the entrance again', async () => {
  const [erin, frank] = await two('Erin', 'Frank');
  await frank.page.getByRole('button', { name: 'Leave' }).click();
  await erin.notes('Frank left');
  assert.equal(await frank.page.getByRole('textbox', { name: 'Your name' }).inputValue(), 'Frank');
  await frank.join();
  await erin.sees('Frank');
  await leave(erin, frank);
});

test('a user is shown as typing to the other user until the message is sent', async () => {
  const [grace, heidi] = await two('Grace', 'Heidi');
  await grace.starts('I wonder');
  await heidi.typingLine.getByText('Grace is typing…').waitFor();
  await grace.page.keyboard.press('Enter');
  await heidi.hears('Grace', 'I wonder');
  await heidi.typingLine.filter({ hasNotText: 'Grace' }).waitFor({ state: 'attached' });
  await leave(grace, heidi);
});

test('a user is no longer shown as typing when the text is deleted', async () => {
  const [ivan, judy] = await two('Ivan', 'Judy');
  await ivan.starts('Well');
  await judy.typingLine.getByText('Ivan is typing…').waitFor();
  await ivan.field.fill('');
  await judy.typingLine.filter({ hasNotText: 'Ivan' }).waitFor({ state: 'attached' });
  await leave(ivan, judy);
});

test('the longest text that the page sends is the longest that the server accepts', async () => {
  const [una, vic] = await two('Una', 'Vic');
  await una.say('x'.repeat(4_001));
  await una.page.getByText('Not sent. 1 character over the limit').waitFor();
  await una.say('x'.repeat(4_000));
  await vic.hears('Una', 'x'.repeat(4_000));
  assert.equal(await vic.log.locator('.message').count(), 1);
  await leave(una, vic);
});

test('a text that the server refuses is not sent to others, and the sender sees the reason', async () => {
  const kim = await withLongerLimit('Kim');
  const leo = await Person.arrive(browser, chat.address, 'Leo');
  await kim.sees('Leo');
  const text = 'too long '.repeat(460).trim();
  await kim.say(text);
  await kim.notice.getByText('A message may have up to 4000 characters; this one has 4139.').waitFor();
  assert.equal(await kim.field.inputValue(), text);
  assert.equal(await kim.log.locator('.message').count(), 0);
  assert.doesNotMatch(await kim.notice.innerText(), /[{}]/);
  await screenshot(kim.page, 'refused-desktop');
  await kim.say('short');
  await leo.hears('Kim', 'short');
  assert.equal(await leo.log.locator('.message').count(), 1);
  await leave(kim, leo);
});

test('a reload keeps the name and the draft', async () => {
  const [mia, ned] = await two('Mia', 'Ned');
  await mia.starts('half a th');
  await mia.page.reload();
  await mia.online();
  assert.equal(await mia.field.inputValue(), 'half a th');
  await mia.say('whole');
  await ned.hears('Mia', 'whole');
  await leave(mia, ned);
});

async function two(one, other, look) {
  const first = await Person.arrive(browser, chat.address, one);
  const second = await Person.arrive(browser, chat.address, other, look);
  await first.sees(other);
  await second.sees(one);
  return [first, second];
}

/** Returns a person whose page has a higher limit than the server, as a page of a different version might. */
async function withLongerLimit(name) {
  const context = await browser.newContext();
  await context.route('**/composer.js', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('TEXT_LIMIT = 4_000', 'TEXT_LIMIT = 5_000');
    await route.fulfill({ response, body });
  });
  const person = new Person(await context.newPage(), name);
  await person.page.goto(chat.address);
  await person.join();
  return person;
}

async function leave(...people) {
  await Promise.all(people.map((person) => person.leave()));
}
