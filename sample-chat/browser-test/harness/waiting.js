import { setTimeout as pause } from 'node:timers/promises';

/** Repeats a condition until its result is truthy, and returns that. The error after the timeout contains `what`. */
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
