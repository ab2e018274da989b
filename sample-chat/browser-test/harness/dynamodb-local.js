// The DynamoDB that the integration tests use, which Maven fetches.

import { spawn, spawnSync } from 'node:child_process';
import { answers, freePort } from './chat-process.js';
import { repository } from './readme.js';
import { until } from './waiting.js';

const MODULE = 'integration-tests/dynamodb-local';
const MAIN = 'software.amazon.dynamodb.services.local.main.ServerRunner';

export class DynamoDbLocal {
  #child;

  /** Resolves once it answers. */
  static async start() {
    const fetched = spawnSync('mvn', ['-q', '-f', MODULE, 'package'], { cwd: repository, encoding: 'utf8' });
    if (fetched.status !== 0) {
      throw new Error(`DynamoDB Local was not to be had.\n${fetched.stdout}\n${fetched.stderr}`);
    }
    const dynamoDb = new DynamoDbLocal(await freePort());
    await until('DynamoDB Local', () => answers(dynamoDb.port));
    return dynamoDb;
  }

  constructor(port) {
    this.port = port;
    const lib = `${repository}${MODULE}/target/lib`;
    const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';
    this.#child = spawn(
      java,
      [`-Djava.library.path=${lib}`, '-cp', `${lib}/*`, MAIN, '-inMemory', '-disableTelemetry', '-port', String(port)],
      { stdio: 'ignore' },
    );
  }

  /** The variables by which the AWS SDK finds it; it takes any credentials. */
  get environment() {
    return {
      AWS_ENDPOINT_URL_DYNAMODB: `http://localhost:${this.port}`,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'any',
      AWS_SECRET_ACCESS_KEY: 'any',
    };
  }

  kill() {
    this.#child.kill('SIGKILL');
  }
}
