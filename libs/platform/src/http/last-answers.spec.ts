import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LastAnswers } from './last-answers.js';

/** A server whose answers wait until they are let go, and somebody who keeps the connection. */
async function aServer() {
  const { promise: letGo, resolve: answer } = Promise.withResolvers<void>();
  const server = createServer((_request, response) => void letGo.then(() => response.end('x')));
  const lastAnswers = new LastAnswers(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const agent = new Agent({ keepAlive: true });
  const ask = async (): Promise<string | undefined> => {
    const [response] = (await once(get({ agent, port: (server.address() as AddressInfo).port }), 'response')) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
    return response.headers.connection;
  };
  const reached = once(server, 'request');
  return { lastAnswers, ask, answer, reached, stop: () => (agent.destroy(), server.close()) };
}

describe('the last answers of a server that ends', () => {
  it('say so, in what is under way and in what still comes', async () => {
    const { lastAnswers, ask, answer, reached, stop } = await aServer();
    const underWay = ask();
    await reached;
    const said = lastAnswers.say();
    const stillComing = ask();
    answer();
    expect(await Promise.all([underWay, stillComing])).toEqual(['close', 'close']);
    await said;
    stop();
  });

  it('are not said before', async () => {
    const { ask, answer, stop } = await aServer();
    answer();
    expect(await ask()).toBe('keep-alive');
    stop();
  });

  it('go on while somebody asks, and no longer than 3 s', async () => {
    const { lastAnswers, ask, answer, stop } = await aServer();
    answer();
    const begunAt = performance.now();
    const over = new AbortController();
    const said = lastAnswers.say().then(() => over.abort());
    const answers: (string | undefined)[] = [];
    while (!over.signal.aborted) answers.push(await ask());
    await said;
    expect(new Set(answers)).toEqual(new Set(['close']));
    expect(performance.now() - begunAt).toBeGreaterThan(2_900);
    stop();
  });
});
