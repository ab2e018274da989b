// The development console in a browser. Collects the errors that the browser reports.

import { DESKTOP } from './browser.js';

export class ConsolePage {
  /** Opens the console. With `clock`, the test can change the page's time, which otherwise runs normally. */
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

  /** Finds the last event whose row contains all these texts. */
  event(...words) {
    return words.reduce((rows, text) => rows.filter({ hasText: text }), this.events).last();
  }

  async close() {
    await this.page.context().close();
  }
}

/** Finds the console's address, including the token, in a server's output. */
export function consoleAddress(output) {
  const address = output.match(/http:\/\/\S+\/_switchboard\?token=\S+/);
  if (!address) {
    throw new Error(`No address of a console in:\n${output}`);
  }
  return address[0];
}
