import assert from 'node:assert/strict';
import { DESKTOP } from './browser.js';
import { Person } from './person.js';
import { StageDouble } from './stage-double.js';

const NOON = Date.UTC(2026, 0, 1, 12);

/**
 * Runs a test with one user of the page and a stand-in for the server. With `clock`, the page's time stands still until
 * the test advances it.
 */
export async function alone(browser, { name = 'Alice', look = DESKTOP, query = '', clock = false }, visit) {
  const context = await browser.newContext({ locale: 'en-GB', ...look });
  try {
    const stage = await StageDouble.in(context);
    const page = await context.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    if (clock) {
      await page.clock.install({ time: NOON });
    }
    await page.goto(stage.address + query);
    if (clock) {
      await page.clock.pauseAt(NOON + 60_000);
    }
    const person = new Person(page, name);
    await person.join();
    await visit({ stage, person });
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}
