// A plain WebSocket client that keeps the messages it has received.

import { once } from 'node:events';
import WebSocket from 'ws';
import { until } from './waiting.js';

export class Client {
  heard = [];

  static async connect(address) {
    const client = new Client(new WebSocket(address));
    await once(client.socket, 'open');
    return client;
  }

  constructor(socket) {
    this.socket = socket;
    socket.on('message', (data) => this.heard.push(data.toString()));
  }

  send(frame) {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  /** Waits for a message whose JSON satisfies the predicate `fits`, and returns its text. */
  hears(what, fits) {
    return until(what, () => this.heard.find((text) => fits(JSON.parse(text))));
  }

  async closeCode() {
    const [code] = await once(this.socket, 'close');
    return code;
  }

  end() {
    this.socket.terminate();
  }
}
