// The script of the page. The page first asks for a name, and then shows the chat.

import { Composer } from './composer.js';
import { Connection } from './connection.js';
import { byId } from './elements.js';
import * as frames from './frames.js';
import { Line } from './line.js';
import { Log } from './log.js';
import { draft, lastName, tabName } from './memory.js';
import { Notice } from './notice.js';
import { People } from './people.js';
import { explain } from './problems.js';

const TITLE = document.title;
const NAME_HINT = byId('name-hint').textContent;

class Chat {
  #me = '';
  #connection = null;
  #people = null;
  #joinedBefore = false;
  #lineUp = false;
  #unread = 0;
  #log = new Log();
  #notice = new Notice();
  #line = new Line({ onReconnect: () => this.#connection?.wake() });
  #composer = new Composer({
    send: (frame) => this.#say(frame),
    typing: (status) => this.#connection?.send(frames.typing(status)),
  });

  constructor() {
    byId('leave').addEventListener('click', () => this.#leave());
    addEventListener('online', () => this.#connection?.wake());
    document.addEventListener('visibilitychange', () => this.#visibilityChanged());
  }

  enter(name) {
    this.#me = name;
    this.#joinedBefore = false;
    this.#lineUp = false;
    this.#line.reset();
    this.#log.clear();
    this.#log.invite('One moment', 'You are being connected.');
    show('chat');
    this.#people = new People({ me: name, onChange: () => this.#invite() });
    this.#connection = new Connection({
      url: stageUrl(name),
      onState: (state) => this.#stateChanged(state),
      onFrame: (data) => this.#received(frames.readFrame(data)),
      probe: () => this.#whoIsHere(),
    });
    this.#connection.open();
    this.#composer.focus();
  }

  #leave() {
    this.#connection.close();
    this.#connection = null;
    this.#people.silence();
    this.#notice.clear();
    this.#composer.clear();
    tabName.clear();
    draft.clear();
    openEntrance();
  }

  /**
   * Announces the join once connected. The server cannot announce a join in `$connect`, because API Gateway cannot
   * deliver to a connection that is still opening.
   */
  #stateChanged(change) {
    this.#line.show(change);
    if (change.state === 'online') {
      this.#connection.send(frames.join());
      this.#connection.send(this.#whoIsHere());
      this.#notice.online();
      if (this.#joinedBefore) {
        this.#log.note('You are back. Messages sent in the meantime are not shown.');
      }
      this.#joinedBefore = true;
      this.#lineUp = true;
    } else if (change.state === 'waiting') {
      this.#lineLost(change.closeCode);
    }
  }

  #lineLost(closeCode) {
    if (!this.#lineUp) {
      return;
    }
    this.#lineUp = false;
    this.#log.withdrawInvitation();
    this.#log.note('Connection lost');
    this.#composer.lineLost();
    this.#people.silence();
    this.#log.doubtPending((id) => this.#sayAgain(id));
    if (closeCode === 1009) {
      this.#notice.show('That message was too big, so the server closed the connection.');
    }
  }

  #whoIsHere() {
    this.#people.asked();
    return frames.who();
  }

  #received(frame) {
    switch (frame?.kind) {
      case 'message':
        return this.#heard(frame);
      case 'typing':
        return this.#people.typing(frame.name, frame.started && frame.name !== this.#me);
      case 'presence':
        return this.#cameOrWent(frame);
      case 'people':
        return this.#people.here(frame.names);
      case 'problem':
        return this.#refused(frame);
    }
  }

  #heard(message) {
    const own = message.from === this.#me;
    this.#people.typing(message.from, false);
    if (own && this.#log.confirm(message.id)) {
      return;
    }
    this.#log.message({ ...message, own });
    this.#countUnread();
  }

  /** Ignores a join under this user's own name, which comes from another tab. */
  #cameOrWent({ change, name, text, at }) {
    if (name === this.#me) {
      return;
    }
    this.#log.note(text, at);
    if (change === 'joined') {
      this.#people.joined(name);
    } else {
      this.#people.left(name);
    }
  }

  /**
   * Puts a refused text back into the field, unless something else is being written there. Errors of the gateway itself
   * do not identify a message, so all unconfirmed messages are marked.
   */
  #refused(problem) {
    const { sentence, facts } = explain(problem);
    this.#notice.show(sentence, facts);
    const id = problem.correlationId;
    if (id === '') {
      this.#log.doubtPending((pending) => this.#sayAgain(pending));
    } else if (this.#composer.empty) {
      this.#mend(id);
    } else {
      this.#log.doubt(id, 'Not sent.', 'Edit', () => this.#mend(id));
    }
  }

  #mend(id) {
    const text = this.#log.takeBack(id);
    if (text !== null) {
      this.#composer.putBack(text);
      this.#composer.focus();
    }
  }

  #say(frame) {
    if (!this.#connection.send(frame)) {
      this.#notice.showUntilOnline('Not sent: you are not connected. Send it again once you are.');
      return false;
    }
    this.#notice.clear();
    this.#log.pending(frame.id, { from: this.#me, text: frame.text, at: new Date() });
    return true;
  }

  #sayAgain(id) {
    if (!this.#connection.online) {
      this.#notice.showUntilOnline('Not sent: you are not connected. Send it again once you are.');
      return;
    }
    const text = this.#log.takeBack(id);
    if (text !== null) {
      this.#say(frames.chatMessage(frames.newId(), text));
    }
  }

  /** Shows the invitation only while connected, because otherwise a message would reach nobody. */
  #invite() {
    if (!this.#lineUp) {
      return;
    }
    if (this.#people.others === 0) {
      this.#log.invite('You are the only one here', 'Open this page in a second tab, under another name, to talk.');
    } else {
      this.#log.invite('Nothing said yet', 'Say hello. Messages are shown to everyone here, and are not stored.');
    }
  }

  #countUnread() {
    this.#unread = document.hidden ? this.#unread + 1 : 0;
    document.title = this.#unread === 0 ? TITLE : `(${this.#unread}) ${TITLE}`;
  }

  /** Checks the connection, because a laptop that wakes from sleep may still show a dead connection as open. */
  #visibilityChanged() {
    if (!document.hidden) {
      this.#unread = 0;
      document.title = TITLE;
      this.#connection?.wake();
    }
  }
}

/** Returns the address of the API: the URL's `ws` parameter if present, or else `/dev` on the host of the page. */
function stageUrl(name) {
  const given = new URLSearchParams(location.search).get('ws');
  const url = new URL(given || '/dev', location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  url.searchParams.set('userId', name);
  return url.href;
}

function show(view) {
  byId('entrance').hidden = view !== 'entrance';
  byId('chat').hidden = view !== 'chat';
}

function openEntrance() {
  show('entrance');
  const field = byId('name');
  field.value = lastName.get();
  field.focus();
  field.select();
}

function submitName(event) {
  event.preventDefault();
  const field = byId('name');
  const name = field.value.trim().replace(/\s+/g, ' ');
  if (name === '') {
    byId('name-hint').textContent = 'Type a name first: the others want to know who is talking.';
    field.setAttribute('aria-invalid', 'true');
    field.focus();
    return;
  }
  lastName.set(name);
  tabName.set(name);
  chat.enter(name);
}

function nameEdited({ target }) {
  target.removeAttribute('aria-invalid');
  byId('name-hint').textContent = NAME_HINT;
}

const chat = new Chat();
byId('entry').addEventListener('submit', submitName);
byId('name').addEventListener('input', nameEdited);
if (tabName.get()) {
  chat.enter(tabName.get());
} else {
  openEntrance();
}
