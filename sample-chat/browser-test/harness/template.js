// What the deployment template says, as far as a test of the packaged chat has to know it.

import { readFileSync } from 'node:fs';
import { repository } from './readme.js';

const TEMPLATE = 'sample-chat/target/template.yaml';

/** API Gateway, as the template writes it: on this machine the local gateway is in its place. */
const HOST = 'https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}';

/** What tells the API's connections from those of others in the same table. */
const IDENTITY = '${Api}/${StageName}';

export class Template {
  #text;

  /** As the last `mvn package` has left it. */
  static read() {
    return new Template(readFileSync(repository + TEMPLATE, 'utf8'));
  }

  constructor(text) {
    this.#text = text;
  }

  /** Where nobody names another one. */
  get stage() {
    return this.#capture(/^ {2}StageName:\n {4}Type: String\n {4}Default: (\S+)$/m, 'default of StageName');
  }

  get handler() {
    return this.#capture(/^ {6}Handler: "(\S+)"$/m, 'Handler');
  }

  /** The function's variables by name, without a domain: with these for the API's host, its table and its identity. */
  environment({ host, table, gatewayId }) {
    const block = this.#capture(/^ {6}Environment:\n {8}Variables:\n((?: {10}.*\n)+)/m, 'variables of the function');
    const variables = block.replace(/^ *#.*\n/gm, '').split(/^ {10}(?! )/m).filter(Boolean);
    return Object.fromEntries(
      variables.map((variable) => {
        const [, name, value] = variable.match(/^(\w+): ([^]*)\n$/);
        return [name, this.#resolve(value, { host, table, gatewayId })];
      }),
    );
  }

  #resolve(value, { host, table, gatewayId }) {
    const plain = value
      .replace(/^!If\n *- HasDomain\n *- .*\n *- /, '')
      .replace('!Ref Connections', table)
      .replace(HOST, host)
      .replace(IDENTITY, gatewayId)
      .replace('${StageName}', this.stage)
      .replace(/^!Sub /, '');
    if (/[!$"{]/.test(plain)) {
      throw new Error(`${TEMPLATE}: there is no value on this machine for ${value}`);
    }
    return plain;
  }

  #capture(pattern, what) {
    const found = this.#text.match(pattern);
    if (!found) {
      throw new Error(`${TEMPLATE}: found no ${what}`);
    }
    return found[1];
  }
}
