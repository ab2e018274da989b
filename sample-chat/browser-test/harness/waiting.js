import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is truthy, and returns it. Says what it waited for when that never comes. */
export async function until(what, condition, withinMs = 30_000) {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await condition();
    if (answer) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${withinMs / 1000} s in vain for: ${what}`);
    }
    await pause(20);
  }
}
