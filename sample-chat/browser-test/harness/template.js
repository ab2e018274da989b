// Reads values that the packaged chat's tests need from the deployment template.

import { readFileSync } from 'node:fs';
import { repository } from './readme.js';

const TEMPLATE = 'sample-chat/target/template.yaml';

/** API Gateway's address in the template. Tests replace it with the address of the local gateway. */
const HOST = 'https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}';

/** The identity in the template that separates this API's connections from those of other APIs in the same table. */
const IDENTITY = '${Api}/${StageName}';

export class Template {
  #text;

  /** Reads the template that the last `mvn package` wrote. */
  static read() {
    return new Template(readFileSync(repository + TEMPLATE, 'utf8'));
  }

  constructor(text) {
    this.#text = text;
  }

  /** The default name of the stage. */
  get stage() {
    return this.#capture(/^ {2}StageName:\n {4}Type: String\n {4}Default: (\S+)$/m, 'default of StageName');
  }

  get handler() {
    return this.#capture(/^ {6}Handler: "(\S+)"$/m, 'Handler');
  }

  /**
   * Returns the function's environment variables by name, with the given values for the API's host, table and identity.
   */
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
