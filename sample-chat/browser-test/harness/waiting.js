import { setTimeout as pause } from 'node:timers/promises';

/** Evaluates a condition until its result is truthy, and returns the result. The error after a timeout names `what`. */
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
