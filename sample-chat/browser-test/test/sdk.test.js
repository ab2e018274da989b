// Tests the local gateway's callback API with the AWS SDK for JavaScript, as a backend in Node would use it.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import {
  ApiGatewayManagementApiClient,
  DeleteConnectionCommand,
  ForbiddenException,
  GetConnectionCommand,
  GoneException,
  PayloadTooLargeException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import { ChatProcess } from '../harness/chat-process.js';
import { Client } from '../harness/wire.js';

const MESSAGE_LIMIT = 128 * 1024;
const NOBODY = 'L0SM9cOFvHcCIhw=';

let chat;
let backend;
let client;
let id;

before(async () => {
  chat = await ChatProcess.start();
  backend = backendAt('dev');
  client = await Client.connect(chat.webSocketAddress);
  client.send({ action: 'sendMessage', message: 'who am I' });
  id = JSON.parse(await client.hears('its own id', (frame) => frame.message === 'who am I')).from;
});

after(async () => {
  client?.end();
  backend?.destroy();
  await chat?.kill();
});

test('a message reaches a connection whose id ends with "=", which the SDK encodes in the URL', async () => {
  assert.match(id, /^[A-Za-z0-9_-]{15}=$/);
  const { $metadata } = await post(id, '{"number":1}');
  assert.equal($metadata.httpStatusCode, 200);
  await client.hears('the message', (frame) => frame.number === 1);
});

test('text beyond ASCII, sent as a string or as bytes, arrives unchanged in a text frame', async () => {
  const text = JSON.stringify({ number: 2, text: 'hällo 🚀 – 你好' });
  for (const data of [text, new TextEncoder().encode(text), Buffer.from(text)]) {
    const [received, isBinary] = (await Promise.all([once(client.socket, 'message'), post(id, data)]))[0];
    assert.equal(received.toString(), text);
    assert.equal(isBinary, false);
  }
});

test('a message of 128 KiB arrives, and one of a byte more is refused with PayloadTooLargeException', async () => {
  const largest = JSON.stringify({ number: 3, text: '' }).length;
  await post(id, JSON.stringify({ number: 3, text: 'x'.repeat(MESSAGE_LIMIT - largest) }));
  await client.hears('the largest message', (frame) => frame.number === 3);
  await assert.rejects(post(id, 'x'.repeat(MESSAGE_LIMIT + 1)), (error) => {
    assert.ok(error instanceof PayloadTooLargeException, String(error));
    return error.$metadata.httpStatusCode === 413;
  });
});

test('the description of a connection has its dates and its address', async () => {
  const connection = await backend.send(new GetConnectionCommand({ ConnectionId: id }));
  assert.ok(connection.ConnectedAt instanceof Date && connection.LastActiveAt instanceof Date);
  assert.ok(connection.ConnectedAt <= connection.LastActiveAt);
  assert.match(connection.Identity.SourceIp, /^(127\.0\.0\.1|::1|0:0:0:0:0:0:0:1)$/);
  assert.equal(connection.Identity.UserAgent, undefined);
});

test('every call for a connection that does not exist is refused with GoneException', async () => {
  const commands = [
    new PostToConnectionCommand({ ConnectionId: NOBODY, Data: 'x' }),
    new GetConnectionCommand({ ConnectionId: NOBODY }),
    new DeleteConnectionCommand({ ConnectionId: NOBODY }),
  ];
  for (const command of commands) {
    await assert.rejects(backend.send(command), (error) => {
      assert.ok(error instanceof GoneException, String(error));
      return error.$metadata.httpStatusCode === 410;
    });
  }
});

test('a malformed id is refused with BadRequestException, for which the SDK has no class', async () => {
  await assert.rejects(post('not-an-id!', 'x'), (error) => {
    assert.equal(error.name, 'BadRequestException');
    return error.$metadata.httpStatusCode === 400;
  });
});

test('a call to a stage that does not exist is refused with ForbiddenException', async () => {
  const elsewhere = backendAt('prod');
  try {
    const posting = elsewhere.send(new PostToConnectionCommand({ ConnectionId: id, Data: 'x' }));
    await assert.rejects(posting, (error) => error instanceof ForbiddenException);
  } finally {
    elsewhere.destroy();
  }
});

test('a connection that the backend deletes is closed with 1000, and no longer exists', async () => {
  const leaving = await Client.connect(chat.webSocketAddress);
  leaving.send({ action: 'sendMessage', message: 'last words' });
  const { from } = JSON.parse(await leaving.hears('its own id', (frame) => frame.message === 'last words'));
  const [code, { $metadata }] = await Promise.all([
    leaving.closeCode(),
    backend.send(new DeleteConnectionCommand({ ConnectionId: from })),
  ]);
  assert.equal(code, 1000);
  assert.equal($metadata.httpStatusCode, 204);
  await assert.rejects(post(from, 'x'), GoneException);
});

function post(connectionId, data) {
  return backend.send(new PostToConnectionCommand({ ConnectionId: connectionId, Data: data }));
}

function backendAt(stage) {
  return new ApiGatewayManagementApiClient({
    endpoint: `http://localhost:${chat.port}/${stage}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
}
