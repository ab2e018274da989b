// Serves the page's files, and stands in for the WebSocket API. Sends exactly the frames that a test passes to it.

import { readFile } from 'node:fs/promises';
import { repository } from './readme.js';
import { until } from './waiting.js';

const PAGE = 'http://chat.test/';
const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

export class StageDouble {
  address = PAGE;
  frames = [];
  urls = [];
  accepts = true;
  #socket;

  /** Answers the page's requests and WebSocket connections in a browser context, without a network. */
  static async in(context) {
    const stage = new StageDouble();
    await context.route(`${PAGE}**`, (route) => serve(route));
    await context.routeWebSocket(/\/dev\?/, (socket) => stage.#connected(socket));
    return stage;
  }

  send(frame) {
    this.#socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  message(from, text) {
    this.send({
      type: 'chat_response',
      messageId: text,
      content: text,
      isComplete: true,
      metadata: { from },
      timestamp: Date.now(),
    });
  }

  hangUp(code = 1001) {
    return this.#socket.close({ code, reason: 'Going away' });
  }

  /** Waits for a frame with this action, and removes it from `frames`. */
  takes(action) {
    return until(`a frame with the action ${action}`, () => {
      const index = this.frames.findIndex((frame) => frame.action === action);
      return index >= 0 && this.frames.splice(index, 1)[0];
    });
  }

  count(action) {
    return this.frames.filter((frame) => frame.action === action).length;
  }

  #connected(socket) {
    this.urls.push(socket.url());
    if (!this.accepts) {
      socket.close({ code: 1001, reason: 'Going away' });
      return;
    }
    this.#socket = socket;
    socket.onMessage((text) => this.frames.push(JSON.parse(text)));
  }
}

async function serve(route) {
  const path = new URL(route.request().url()).pathname;
  const file = path === '/' ? '/index.html' : path;
  const body = await readFile(`${repository}sample-chat/web${file}`);
  await route.fulfill({ body, contentType: TYPES[file.split('.').pop()] });
}
