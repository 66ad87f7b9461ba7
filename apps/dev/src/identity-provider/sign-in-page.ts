import type { IncomingMessage, ServerResponse } from 'node:http';
import type { default as Provider, InteractionDetails } from 'oidc-provider';
import { nsisLevelUris } from '#kernel';
import { demoPeople, type DemoIssuer, type DemoPerson, workplacesOf } from '../../../../db/seed/demo-people.js';
import { unitByKey } from '../../../../db/seed/places.js';

const mostBytes = 1024;

/**
 * The page on which one picks who to be: GET shows the people of this issuer, POST signs one in and sends the
 * browser on to the web.
 */
export async function signInPage(provider: Provider, issuer: DemoIssuer, webOrigin: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const people = demoPeople.filter((person) => person.issuer === issuer);
  response.setHeader('cache-control', 'no-store');
  const details = await provider.interactionDetails(request, response).catch(() => undefined);
  if (details?.prompt.name !== 'login') {
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('This sign-in has ended. Start again from the web.\n');
    return;
  }
  if (request.method === 'POST') {
    const key = new URLSearchParams(await bodyOf(request)).get('person');
    const person = people.find((each) => each.key === key);
    if (person !== undefined) {
      if (details.session !== undefined && details.session.accountId !== person.subject) await leaveSession(provider, details, details.session.uid);
      const login = { accountId: person.subject, acr: nsisLevelUris[person.level], amr: ['demo'], remember: false };
      await provider.interactionFinished(request, response, { login });
      return;
    }
  }
  const buttons = people.map((person) =>
    `<p><button name="person" value="${safe(person.key)}">${safe(person.name)}</button> ${safe(worksAt(person))}, ${safe(person.level)}</p>`);
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    // The answer to the form leads on to the web, and browsers hold that against form-action too.
    'content-security-policy': `default-src 'none'; frame-ancestors 'none'; form-action 'self' ${webOrigin}`,
  });
  response.end(`<!doctype html><html lang="da"><meta charset="utf-8"><title>Demo-login</title>
<h1>Hvem vil du være?</h1><p>Kun til udvikling: ingen adgangskode, opdigtede personer.</p>
<form method="post">${buttons.join('\n')}</form></html>\n`);
}

/**
 * Somebody else sits at this browser now: the session of the one before ends, without the page with a script that
 * oidc-provider would send in between.
 */
async function leaveSession(provider: Provider, details: InteractionDetails, uid: string): Promise<void> {
  await (await provider.Session.findByUid(uid))?.destroy();
  details.session = undefined;
  await details.save(details.exp - Math.floor(Date.now() / 1000));
}

const worksAt = (person: DemoPerson): string => workplacesOf(person).map(({ unit, role }) => `${unitByKey(unit).nameDa}, ${role}`).join('; ');

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter]!);
