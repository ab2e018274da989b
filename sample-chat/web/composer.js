// The field for messages. Limits the size of messages, keeps a draft, and signals to the other people that the user is
// typing.

import { byId } from './elements.js';
import { chatMessage, frameBytes, MAX_FRAME_BYTES, newId } from './frames.js';
import { draft } from './memory.js';

/** The number of characters above which the server refuses a text. */
const TEXT_LIMIT = 4_000;
const WARN_FROM = 3_600;

/** Typing signals are repeated rarely, because each one invokes the backend and is sent to everyone else. */
const TYPING_REPEAT_MS = 5_000;
const TYPING_IDLE_MS = 3_000;

const number = new Intl.NumberFormat();

export class Composer {
  #form = byId('composer');
  #field = byId('text');
  #counter = byId('counter');
  #send;
  #signal;

  /** `send(frame)` must return true if it has sent the message. Otherwise the text stays in the field. */
  constructor({ send, typing }) {
    this.#send = send;
    this.#signal = new TypingSignal(typing);
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    this.#field.addEventListener('input', () => this.#edited());
    this.#fill(draft.get());
  }

  get empty() {
    return this.#field.value === '';
  }

  focus() {
    this.#field.focus();
  }

  clear() {
    this.#fill('');
  }

  /** Puts back a text that was not delivered, in front of any text written since. */
  putBack(text) {
    this.#fill(this.empty ? text : `${text}\n${this.#field.value}`);
  }

  /** Resets the typing state. After reconnecting, typing is then signalled again. */
  lineLost() {
    this.#signal.forget();
  }

  #edited() {
    this.#fit();
    if (this.empty) {
      this.#signal.stopped();
    } else {
      this.#signal.started();
    }
  }

  /** Sends on Enter, but not on Shift+Enter, which starts a new line, nor on an Enter that confirms IME input. */
  #key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#form.requestSubmit();
    }
  }

  #submit(event) {
    event.preventDefault();
    const frame = this.#frame();
    this.focus();
    if (sizeNote(frame).over) {
      this.#show({ text: `Not sent. ${sizeNote(frame).text}`, over: true });
      return;
    }
    if (frame.text === '' || !this.#send(frame)) {
      return;
    }
    this.clear();
    this.#signal.stopped();
  }

  #frame() {
    return chatMessage(newId(), this.#field.value.trim());
  }

  #fill(text) {
    this.#field.value = text;
    this.#fit();
  }

  #fit() {
    draft.set(this.#field.value);
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight}px`;
    this.#show(sizeNote(this.#frame()));
  }

  #show({ text, over }) {
    this.#counter.textContent = text;
    this.#counter.classList.toggle('over', over);
    if (over) {
      this.#field.setAttribute('aria-invalid', 'true');
    } else {
      this.#field.removeAttribute('aria-invalid');
    }
  }
}

function sizeNote(frame) {
  const length = frame.text.length;
  if (frameBytes(frame) > MAX_FRAME_BYTES) {
    return { text: 'Too long to send in one piece. Split it into several messages.', over: true };
  }
  if (length > TEXT_LIMIT) {
    return { text: `${characters(length - TEXT_LIMIT)} over the limit`, over: true };
  }
  return { text: length < WARN_FROM ? '' : `${characters(TEXT_LIMIT - length)} left`, over: false };
}

function characters(count) {
  return count === 1 ? '1 character' : `${number.format(count)} characters`;
}

class TypingSignal {
  #tell;
  #active = false;
  #repeatAt = 0;
  #idle = 0;

  constructor(tell) {
    this.#tell = tell;
  }

  started() {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.stopped(), TYPING_IDLE_MS);
    if (!this.#active || Date.now() >= this.#repeatAt) {
      this.#active = true;
      this.#repeatAt = Date.now() + TYPING_REPEAT_MS;
      this.#tell('started');
    }
  }

  stopped() {
    if (this.#active) {
      this.forget();
      this.#tell('stopped');
    }
  }

  forget() {
    clearTimeout(this.#idle);
    this.#active = false;
  }
}
