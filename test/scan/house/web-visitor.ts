import { demoPersonByKey } from '../../../db/seed/demo-people.js';
import { formsOn } from '../../builders/form-on-page.js';
import { WebCaller } from '../../harness/index.js';

/** Somebody signed in at the web, as a line has to give them. */
export interface WebVisitor {
  person: string;
  caller: WebCaller;
  /** Where this person's work begins. */
  start: string;
  /** Their session's cookie, its CSRF token, and what a browser says of a form on one of our pages. */
  headers: Record<string, string>;
}

const starts: Readonly<Record<string, string>> = {
  police_officer: '/da/mine',
  child_intake: '/da/indbakke',
  auditor: '/da/revision/log',
  administrator: '/da/administration/brugere',
};

export async function visit(origin: string, person: string): Promise<WebVisitor> {
  const start = starts[demoPersonByKey(person)!.role]!;
  const caller = new WebCaller(origin);
  await caller.signIn(person);
  const csrf = await caller.csrf(start);
  const cookie = [...caller.cookies.get(new URL(origin).hostname)!].map(([name, value]) => `${name}=${value}`).join('; ');
  return { person, caller, start, headers: { cookie, 'naervaern-csrf': csrf, 'sec-fetch-site': 'same-origin' } };
}

/** Whether the web takes what these headers bring for something that another site sent: asked with the one form that changes nothing. */
export async function isFromElsewhere({ caller, headers }: WebVisitor): Promise<boolean> {
  const answer = await fetch(new URL('/session/extend', caller.origin), { method: 'POST', headers, redirect: 'manual' });
  await answer.arrayBuffer();
  return answer.status !== 200;
}

/** A form that somebody can send, with what it would send untouched. */
export interface FoundForm {
  action: string;
  fields: Record<string, string[]>;
}

/** Would end the session that is being used, or go on for ever. */
export const leftAlone = /^\/(session\/(end|lock)|live)(\?|$)/;

/**
 * Every form that is reached by links from where a person's work begins, once for each address and set of fields; ids are
 * not told apart. Only Danish pages: the English ones are the same forms.
 */
export async function formsOf({ caller, start }: WebVisitor, pages: number): Promise<FoundForm[]> {
  const found = new Map<string, FoundForm>();
  const waiting = [start];
  const seen = new Set<string>(waiting.map(shape));
  for (let visited = 0; waiting.length > 0 && visited < pages; visited++) {
    const address = waiting.shift()!;
    const { text, location } = await caller.get(address);
    const links = [...text.matchAll(/<a [^>]*href="(\/da\/[^"#?]*)"/g)].map(([, link]) => link!);
    for (const link of [...links, ...(location?.startsWith('/da/') === true ? [location] : [])]) {
      if (seen.has(shape(link))) continue;
      seen.add(shape(link));
      waiting.push(link);
    }
    for (const form of formsOn(text)) {
      const action = form.action === '' ? address : form.action;
      const key = `${shape(action)} ${Object.keys(form.fields).sort().join()}`;
      if (!leftAlone.test(action) && !found.has(key)) found.set(key, { action, fields: form.fields });
    }
  }
  return [...found.values()];
}

const shape = (address: string): string => address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
