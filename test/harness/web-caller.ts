import { demoPersonByKey } from '../../db/seed/demo-people.js';

/** What a web answered: a page, mostly. */
export interface WebAnswer {
  status: number;
  text: string;
  headers: Headers;
  /** Of a redirect. */
  location: string | null;
}

/** A browser reduced to what a server sees of it: cookies and requests. It runs no script. */
export class WebCaller {
  /** By origin's host, as browsers keep them: ports are not told apart. */
  readonly cookies = new Map<string, Map<string, string>>();
  /** Names of those that are not sent when another site leads here. */
  private readonly strict = new Set<string>();

  constructor(readonly origin: string) {}

  /** The same browser at another process of the web. */
  at(origin: string): WebCaller {
    const other = new WebCaller(origin);
    for (const [host, jar] of this.cookies) other.cookies.set(host, new Map(jar));
    for (const name of this.strict) other.strict.add(name);
    return other;
  }

  get(address: string, headers: Record<string, string> = {}): Promise<WebAnswer> {
    return this.send('GET', address, headers);
  }

  /** Sends a form as one of our own pages would. `csrf` is added when it is known. */
  post(address: string, fields: Record<string, string | readonly string[]> = {}, headers: Record<string, string> = {}): Promise<WebAnswer> {
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'null', 'sec-fetch-site': 'same-origin', ...headers };
    const sent = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each as string]));
    return this.send('POST', address, form, new URLSearchParams(sent).toString());
  }

  /** The token that forms of this session carry, from the start page. */
  async csrf(path = '/da/vagt'): Promise<string> {
    const { text } = await this.get(path);
    const found = /name="csrf" value="([^"]+)"/.exec(text)?.[1];
    if (found === undefined) throw new Error(`no form on ${path}`);
    return found;
  }

  /** Through the toy identity provider of the person's side, until the web has the last word. @returns that answer */
  async signIn(personKey: string, start?: string): Promise<WebAnswer> {
    const person = demoPersonByKey(personKey);
    if (person === undefined) throw new Error(`there is no demo person ${personKey}`);
    const side = person.issuer === 'police' ? 'politi' : 'kommune';
    let answer = await this.get(start ?? `/sign-in/start/${side}?language=da&next=/da`);
    for (let hops = 0; hops < 10; hops++) {
      if (answer.location !== null) answer = await this.get(answer.location);
      else if (answer.text.includes('name="person"')) answer = await this.send('POST', this.here, { 'content-type': 'application/x-www-form-urlencoded' }, `person=${person.key}`);
      else return answer;
    }
    throw new Error('the sign-in goes round in circles');
  }

  private here = '';

  private async send(method: string, address: string, headers: Record<string, string>, body?: string): Promise<WebAnswer> {
    const url = new URL(address, this.here !== '' && !address.startsWith('http') && !this.here.startsWith(this.origin) ? this.here : this.origin);
    const isFromElsewhere = this.here !== '' && new URL(this.here).hostname !== url.hostname;
    this.here = url.href;
    const jar = this.cookies.get(url.hostname) ?? new Map<string, string>();
    this.cookies.set(url.hostname, jar);
    const cookie = [...jar].filter(([name]) => !(isFromElsewhere && this.strict.has(name))).map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { method, redirect: 'manual', headers: { ...(cookie === '' ? {} : { cookie }), ...headers }, ...(body === undefined ? {} : { body }) });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
      if (/SameSite=Strict/i.test(line)) this.strict.add(name);
    }
    const text = await response.text();
    const answer = { status: response.status, text, headers: response.headers, location: response.headers.get('location') };
    if (url.origin === this.origin) this.here = '';
    return answer;
  }
}
