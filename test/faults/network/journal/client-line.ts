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
  private agent = new Agent({ keepAlive: true, maxSockets: 1 });

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
      const done = (answer?: HeardAnswer): void => {
        clearTimeout(waiting);
        heard(answer);
      };
      const asked = request({ agent: this.agent, hostname, port, method, path, headers });
      // Also for one that waits in vain for the connection: destroying that alone would tell nobody.
      const waiting = setTimeout(() => {
        asked.destroy();
        this.openAnew();
        done();
      }, patience);
      let isAnswering = false;
      asked.once('response', (answer) => {
        isAnswering = true;
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (more: string) => (text += more));
        answer.on('error', () => done());
        answer.once('end', () => done(answer.complete ? { status: answer.statusCode!, headers: answer.headers, text } : undefined));
        answer.once('close', () => done());
      });
      asked.on('error', () => done());
      asked.once('close', () => isAnswering || done());
      asked.end(body);
    });
  }

  private openAnew(): void {
    this.agent.destroy();
    this.agent = new Agent({ keepAlive: true, maxSockets: 1 });
  }

  [Symbol.dispose](): void {
    this.agent.destroy();
  }
}
