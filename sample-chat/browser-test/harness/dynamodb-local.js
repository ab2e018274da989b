// Runs DynamoDB Local, in the version that Maven downloads for the integration tests.

import { spawn, spawnSync } from 'node:child_process';
import { answers, freePort } from './chat-process.js';
import { repository } from './readme.js';
import { until } from './waiting.js';

const MODULE = 'integration-tests/dynamodb-local';
const MAIN = 'software.amazon.dynamodb.services.local.main.ServerRunner';
const REGION = 'eu-central-1';
const KEY = 'any';

export class DynamoDbLocal {
  #child;
  #output = '';

  /** Resolves once DynamoDB Local answers. */
  static async start() {
    const fetched = spawnSync('mvn', ['-B', '-q', '-f', MODULE, 'package'], { cwd: repository, encoding: 'utf8' });
    if (fetched.status !== 0) {
      throw new Error(`Maven could not fetch DynamoDB Local.\n${fetched.stdout}\n${fetched.stderr}`);
    }
    const dynamoDb = new DynamoDbLocal(await freePort());
    await until('DynamoDB Local', () => dynamoDb.#isListening());
    return dynamoDb;
  }

  constructor(port) {
    this.address = `http://localhost:${port}`;
    this.port = port;
    const lib = `${repository}${MODULE}/target/lib`;
    const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';
    this.#child = spawn(
      java,
      [`-Djava.library.path=${lib}`, '-cp', `${lib}/*`, MAIN, '-inMemory', '-disableTelemetry', '-port', String(port)],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.#child.stdout.on('data', (text) => (this.#output += text));
    this.#child.stderr.on('data', (text) => (this.#output += text));
  }

  /** Variables that direct the AWS SDK to this DynamoDB Local, which accepts any credentials. */
  get environment() {
    return {
      AWS_ENDPOINT_URL_DYNAMODB: this.address,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: KEY,
      AWS_SECRET_ACCESS_KEY: 'any',
    };
  }

  /** Returns a table's items as DynamoDB JSON. DynamoDB Local has separate tables for each access key and region. */
  async rows(table) {
    const response = await fetch(this.address, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-amz-json-1.0',
        'X-Amz-Target': 'DynamoDB_20120810.Scan',
        Authorization:
          `AWS4-HMAC-SHA256 Credential=${KEY}/20260101/${REGION}/dynamodb/aws4_request,` +
          ' SignedHeaders=host, Signature=none',
      },
      body: JSON.stringify({ TableName: table, ConsistentRead: true }),
    });
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(`DynamoDB Local: ${response.status} ${JSON.stringify(answer)}`);
    }
    return answer.Items;
  }

  kill() {
    this.#child.kill('SIGKILL');
  }

  #isListening() {
    if (this.#child.exitCode !== null) {
      throw new Error(`DynamoDB Local ended with status ${this.#child.exitCode}.\n${this.#output}`);
    }
    return answers(this.port);
  }
}
