// Starts the chat with the README's command or a given one. The chat's processes form a group, and can be ended
// together.

import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { commandUnder, repository } from './readme.js';
import { until } from './waiting.js';

/** The folder for the console's tokens, in target so that tests do not write to the user's home folder. */
export const stateFolder = `${repository}sample-chat/target/state-${process.pid}`;

/** Long enough for a first build, which downloads and compiles everything. */
const START_LIMIT_MS = 10 * 60_000;

export class ChatProcess {
  #child;
  #closed;
  #output = '';
  #errors = '';

  /** Resolves once the chat has printed its "listening" line. */
  static async start(port, how) {
    const chat = new ChatProcess(port ?? (await freePort()), how);
    await chat.#listening();
    return chat;
  }

  constructor(port, { command = commandUnder('Run the chat'), environment = {} } = {}) {
    this.port = port;
    this.address = `http://localhost:${port}/`;
    this.#child = spawn('bash', ['-c', command], {
      cwd: repository,
      env: { ...process.env, XDG_STATE_HOME: stateFolder, ...environment, PORT: String(port) },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout.on('data', (text) => (this.#output += text));
    this.#child.stderr.on('data', (text) => (this.#errors += text));
    // "exit" would be too early: the command's child processes may still run. "close" also waits for those to end.
    this.#closed = new Promise((resolve) => this.#child.once('close', (code, signal) => resolve({ code, signal })));
    this.ended = false;
    this.#closed.then(() => (this.ended = true));
  }

  get webSocketAddress() {
    return `ws://localhost:${this.port}/dev`;
  }

  /** The id of the process group. */
  get group() {
    return this.#child.pid;
  }

  /** The standard output so far. */
  get output() {
    return this.#output;
  }

  /** Sends SIGINT to the whole process group, as Ctrl-C does. */
  async interrupt() {
    process.kill(-this.#child.pid, 'SIGINT');
    const { code, signal } = await this.#gone();
    return { code, signal, errors: this.#errors };
  }

  async kill() {
    if (!this.ended) {
      process.kill(-this.#child.pid, 'SIGKILL');
    }
    await this.#gone();
  }

  async #listening() {
    try {
      await until('the "listening" line', () => this.#isListening(), START_LIMIT_MS);
      this.listeningAt = performance.now();
    } catch (error) {
      await this.kill();
      throw new Error(`${error.message}\n${this.#output}\n${this.#errors}`);
    }
  }

  #isListening() {
    if (this.ended) {
      throw new Error('The chat ended before it was listening.');
    }
    // The routes are in the last line that the server prints at its start.
    return /listening[^]*\n  routes /i.test(this.#output);
  }

  async #gone() {
    await until('the chat to end', () => this.ended);
    await until(`port ${this.port} to be free`, async () => !(await answers(this.port)));
    return this.#closed;
  }
}

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true) || socket.destroy());
    socket.once('error', () => resolve(false));
  });
}
