import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Returns the command in the code block below a heading of the README, so that tests run exactly that command. */
export function commandUnder(heading) {
  const readme = readFileSync(`${repository}README.md`, 'utf8');
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  const block = section?.match(/^```\w*\n(.*)\n```$/m);
  if (!block) {
    throw new Error(`README.md: expected one fenced line after "## ${heading}"`);
  }
  return block[1];
}
