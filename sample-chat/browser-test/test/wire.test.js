// Tests the messages and frames of the chat and the local gateway with a plain WebSocket client. The client in the JDK
// hides some of these details, and cannot send all of these frames.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { ChatProcess } from '../harness/chat-process.js';
import { Client } from '../harness/wire.js';

const FRAME_LIMIT = 32 * 1024;

let chat;
const clients = [];

before(async () => {
  chat = await ChatProcess.start();
});

after(async () => {
  clients.forEach((client) => client.end());
  await chat?.kill();
});

test("a sendMessage message reaches every connection, with the sender's connection id", async () => {
  const [sender, one, other] = await Promise.all([connect(), connect('?userId=one'), connect('?userId=other')]);
  sender.send({ action: 'sendMessage', message: 'hi' });
  const seen = await Promise.all([sender, one, other].map((client) => client.hears('hi', isHi)));
  const [{ from }] = seen.map((text) => JSON.parse(text));
  assert.match(from, /^[A-Za-z0-9_-]{15}=$/);
  for (const text of seen) {
    assert.deepEqual(JSON.parse(text), { from, message: 'hi' });
  }
});

test('a chat_message message is also sent to its sender', async () => {
  const alice = await connect('?userId=alice');
  alice.send({ action: 'chat_message', id: 'm1', text: 'hello' });
  const { timestamp, ...rest } = JSON.parse(await alice.hears('the echo', (frame) => frame.messageId === 'm1'));
  assert.deepEqual(rest, {
    type: 'chat_response',
    messageId: 'm1',
    content: 'hello',
    isComplete: true,
    metadata: { from: 'alice' },
  });
  assert.ok(Number.isInteger(timestamp) && timestamp > 1_700_000_000_000, `epoch milliseconds: ${timestamp}`);
});

test('the reply to "who" has the correlation id of the request', async () => {
  const bob = await connect('?userId=bob-of-the-wire');
  bob.send({ action: 'who', correlationId: 'c1' });
  const reply = JSON.parse(await bob.hears('the reply', (frame) => frame.correlationId === 'c1'));
  assert.deepEqual(Object.keys(reply).sort(), ['correlationId', 'users']);
  assert.ok(reply.users.includes('bob-of-the-wire'));
});

test('invalid input is answered with an error that names the invalid value and has the correlation id', async () => {
  const client = await connect();
  client.send({ action: 'chat_message', id: 'm1', correlationId: 'c1', text: 5 });
  const error = JSON.parse(await client.hears('the error', (frame) => frame.type === 'error'));
  assert.equal(error.code, 'bad_request');
  assert.match(error.message, /\$\.text/);
  assert.equal(error.correlationId, 'c1');
});

test('an action without a route is answered exactly as by API Gateway, and the connection stays open', async () => {
  const client = await connect();
  client.send({ action: 'no_such_action' });
  const frame = await client.hears('the refusal', ({ message }) => message === 'Forbidden');
  const id = '[A-Za-z0-9_-]{15}=';
  assert.match(frame, new RegExp(`^\\{"message": "Forbidden", "connectionId":"${id}", "requestId":"${id}"\\}$`));
  client.send({ action: 'who', correlationId: 'still here' });
  await client.hears('a reply', (reply) => reply.correlationId === 'still here');
});

test('a single frame of more than 32 KiB closes the connection with 1009', async () => {
  const client = await connect();
  client.send(`{"action":"sendMessage","message":"${'x'.repeat(FRAME_LIMIT)}"}`);
  assert.equal(await client.closeCode(), 1009);
});

test('a message of more than 32 KiB arrives if each of its frames is smaller', async () => {
  const client = await connect();
  const text = JSON.stringify({ action: 'sendMessage', message: 'y'.repeat(FRAME_LIMIT) });
  client.socket.send(text.slice(0, FRAME_LIMIT), { fin: false });
  client.socket.send(text.slice(FRAME_LIMIT), { fin: true });
  await client.hears('the long message', (frame) => frame.message?.length === FRAME_LIMIT);
});

test('a binary frame closes the connection with 1003', async () => {
  const client = await connect();
  client.socket.send(Buffer.from('{"action":"who"}'));
  assert.equal(await client.closeCode(), 1003);
});

test('a ping is answered with a pong with the same data', async () => {
  const client = await connect();
  client.socket.ping('are you there');
  const [data] = await once(client.socket, 'pong');
  assert.equal(data.toString(), 'are you there');
});

async function connect(query = '') {
  const client = await Client.connect(chat.webSocketAddress + query);
  clients.push(client);
  return client;
}

function isHi(frame) {
  return frame.message === 'hi' && typeof frame.from === 'string';
}
