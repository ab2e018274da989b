// The console in a browser, with the errors that the browser reports.

import { DESKTOP } from './browser.js';

export class ConsolePage {
  /** With `clock`, the test can control the page's time, which runs normally until it does. */
  static async open(browser, address, look = DESKTOP, { clock = false } = {}) {
    const context = await browser.newContext({ locale: 'en-GB', ...look });
    const page = await context.newPage();
    const console = new ConsolePage(page);
    page.on('pageerror', (error) => console.complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && console.complaints.push(message.text()));
    if (clock) {
      await page.clock.install();
    }
    await page.goto(address);
    await page.getByText('Live', { exact: true }).waitFor();
    return console;
  }

  complaints = [];

  constructor(page) {
    this.page = page;
    this.connections = page.locator('#connections tr');
    this.events = page.locator('#events .event:visible');
    this.frames = page.getByRole('log', { name: 'Frames' });
    this.message = page.getByRole('textbox', { name: 'Message' });
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  async connect(query) {
    await this.page.getByLabel('Query').fill(query);
    await this.button('Connect').click();
    await this.page.getByText('Connected for').waitFor();
  }

  /** Finds an event by texts in its row. */
  event(...words) {
    return words.reduce((rows, text) => rows.filter({ hasText: text }), this.events).last();
  }

  async close() {
    await this.page.context().close();
  }
}

/** Finds the address with the token in the output of a server. */
export function consoleAddress(output) {
  const address = output.match(/http:\/\/\S+\/_switchboard\?token=\S+/);
  if (!address) {
    throw new Error(`No address of a console in:\n${output}`);
  }
  return address[0];
}
