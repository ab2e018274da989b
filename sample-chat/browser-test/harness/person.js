// A user of the page, who acts through the page's controls and reads what it shows.

import { DESKTOP } from './browser.js';

export class Person {
  static async arrive(browser, address, name, look = DESKTOP) {
    const context = await browser.newContext(look);
    const person = new Person(await context.newPage(), name);
    await person.page.goto(address);
    await person.join();
    return person;
  }

  constructor(page, name) {
    this.page = page;
    this.name = name;
    this.field = page.getByRole('textbox', { name: 'Message' });
    this.log = page.getByRole('log', { name: 'Messages' });
    this.board = page.getByRole('complementary', { name: 'Here now' });
    this.line = page.locator('#line');
    this.notice = page.getByRole('alert');
    this.typingLine = page.locator('#typing');
  }

  async join() {
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(this.name);
    await this.page.keyboard.press('Enter');
    await this.online();
  }

  online() {
    return this.line.getByText('Connected').waitFor();
  }

  offline() {
    return this.page.getByRole('button', { name: 'Reconnect now' }).waitFor();
  }

  async say(text) {
    await this.field.fill(text);
    await this.page.keyboard.press('Enter');
  }

  async starts(text) {
    await this.field.pressSequentially(text);
  }

  /** Waits for a message from another person, shown under that person's name. */
  hears(name, text) {
    return this.#group('other')
      .filter({ hasText: name })
      .locator('.message')
      .getByText(text, { exact: true })
      .waitFor();
  }

  /** Waits until the person's own message is shown as delivered. */
  seesDelivered(text) {
    return this.#group('own').locator('.message:not(.pending)').getByText(text, { exact: true }).waitFor();
  }

  notes(text) {
    return this.log.getByText(text, { exact: true }).last().waitFor();
  }

  sees(name) {
    return this.board.getByText(name, { exact: true }).waitFor();
  }

  seesNoMore(name) {
    return this.board.getByText(name, { exact: true }).waitFor({ state: 'detached' });
  }

  async leave() {
    await this.page.context().close();
  }

  #group(kind) {
    return this.log.locator(`.group.${kind}`);
  }
}
