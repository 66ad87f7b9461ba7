import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface HeardAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/**
 * The connection of one client, kept open between its requests and opened anew when it broke: what one client's network
 * does to it is nobody else's.
 */
export class ClientLine implements Disposable {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  /** @param where the address at which the service is reached; another answer for another try is a load balancer */
  constructor(private readonly where: () => string) {}

  /** The whole answer, or undefined when it did not come, or not in time. */
  ask(method: 'GET' | 'PUT', path: string, { token, body, patience }: { token?: string; body?: string; patience: number }): Promise<HeardAnswer | undefined> {
    const { hostname, port } = new URL(this.where());
    const headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    return new Promise((heard) => {
      const asked = request({ agent: this.agent, hostname, port, method, path, headers });
      const waiting = setTimeout(() => asked.destroy(), patience);
      let isAnswering = false;
      asked.once('response', (answer) => {
        isAnswering = true;
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (more: string) => (text += more));
        answer.once('error', () => undefined);
        answer.once('close', () => done(answer.complete ? { status: answer.statusCode!, headers: answer.headers, text } : undefined));
      });
      asked.on('error', () => undefined);
      asked.once('close', () => isAnswering || done(undefined));
      asked.end(body);
      const done = (answer: HeardAnswer | undefined): void => {
        clearTimeout(waiting);
        heard(answer);
      };
    });
  }

  [Symbol.dispose](): void {
    this.agent.destroy();
  }
}
