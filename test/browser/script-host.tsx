import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { answerAsset } from '../../apps/web/src/assets/answer-asset.js';
import { readAssets } from '../../apps/web/src/assets/assets.js';
import { Button } from '../../apps/web/src/fds/button.js';
import { PageHeading } from '../../apps/web/src/fds/page-heading.js';
import { TextInput } from '../../apps/web/src/fds/text-input.js';
import { Textarea } from '../../apps/web/src/fds/textarea.js';
import type { Frame, SignedIn } from '../../apps/web/src/page/frame.js';
import type { Page } from '../../apps/web/src/page/page.js';
import { renderPage } from '../../apps/web/src/page/render-page.js';
import { securityHeaders } from '../../apps/web/src/page/security-headers.js';
import { DraftForm } from '../../apps/web/src/pages/referral-form/draft-form.js';
import { Typed } from '../../apps/web/src/pages/referral-form/typed.js';
import { Arrivals } from './arrivals.js';
import { serve, type WebServer } from './web-server.js';

const minutes = 60_000;
const assets = readAssets();
const site = { assets: assets.addresses, operatingDeskPhone: '+4570123456' };

/** A question that a script asks, waiting for its answer as long as the test likes. */
export interface Question {
  token: string | undefined;
  /** The form that came with it. */
  form: Promise<URLSearchParams>;
  answer(status: number, body?: object): void;
}

/** A stream that a browser follows. */
export interface LiveStream {
  send(event: string, data?: object): void;
  /** Cuts the line. */
  cut(): void;
}

/** What is on the page that somebody signed in sees, wherever it is. */
export const caseHeading = 'Sagen om Aksel Prøve';
export const casePage = '/da/sag';
/** Wants to know when a directory has changed; the others want to know nothing. */
export const rosterPage = '/da/vagtplan';
/** Says what was done. */
export const donePage = '/da/gjort';
/** Says what was done and what could not be. */
export const refusedPage = '/da/fejl';

const draftId = '01940000-0000-7000-8000-000000000001';
/** Holds a form that is saved while somebody writes. */
export const draftPage = `/da/underretning/${draftId}`;
/** Where its script saves. */
export const draftQuestion = `${draftPage}/kladde`;

const flash = { tone: 'success', text: 'Noten er gemt.' } as const;
const pages: Readonly<Record<string, Pick<Page, 'errors' | 'live'> & Pick<Frame, 'flash'>>> = {
  [casePage]: {},
  [rosterPage]: { live: ['directory.changed'] },
  [donePage]: { flash },
  [draftPage]: {},
  [refusedPage]: { flash, errors: [{ field: 'note', text: 'Skriv en note' }] },
};

/**
 * The other end of the scripts in apps/web/client: the web's own page frame, files and headers, a stream that says what the
 * test says, and the two questions about the session, which the test answers.
 */
export class ScriptHost {
  /** The server's clock. It goes when the test says so. */
  now = Date.parse('2026-11-23T21:00:00Z');
  idleMinutes = 15;
  absoluteMinutes = 480;
  refusesStreams = false;
  readonly streams = new Arrivals<LiveStream>();
  /** Addresses of streams that were refused. */
  readonly refusals = new Arrivals<string>();
  readonly questions = { '/session/extend': new Arrivals<Question>(), '/session/lock': new Arrivals<Question>(), [draftQuestion]: new Arrivals<Question>() };
  /** How many pages were asked for. */
  pages = 0;
  #server!: WebServer;
  #mayAnswerPages: Promise<void> = Promise.resolve();

  static async start(): Promise<ScriptHost> {
    const host = new ScriptHost();
    host.#server = await serve((request, response) => host.#answer(request, response));
    return host;
  }

  get origin(): string {
    return this.#server.origin;
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }

  /** Keeps pages waiting. @returns what lets them go */
  holdPages(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#mayAnswerPages = promise;
    return resolve;
  }

  /** The times of the session, for somebody who has just done something. */
  times(): Pick<SignedIn, 'serverNow' | 'idleEndsAt' | 'absoluteEndsAt'> {
    const at = (minutesFromNow: number): string => new Date(this.now + minutesFromNow * minutes).toISOString();
    return { serverNow: at(0), idleEndsAt: at(Math.min(this.idleMinutes, this.absoluteMinutes)), absoluteEndsAt: at(this.absoluteMinutes) };
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '', this.origin);
    if (answerAsset(assets, request, response)) return;
    if (pathname === '/live') this.#stream(response);
    else if (pathname in this.questions) this.questions[pathname as keyof typeof this.questions].add(question(request, response));
    else {
      this.pages += 1;
      void this.#mayAnswerPages.then(() => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...securityHeaders({ strict: false }) }).end(this.#page(pathname)));
    }
  }

  #stream(response: ServerResponse): void {
    if (this.refusesStreams) {
      response.writeHead(503).end();
      this.refusals.add('/live');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
    this.streams.add({
      send: (event, data = {}) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
      cut: () => void response.destroy(),
    });
  }

  #page(pathname: string): string {
    const path = pathname.replace(/^\/da/, '') as `/${string}`;
    const frame: Frame = { language: 'da', path, isDevelopment: true };
    const inside = pages[pathname];
    if (inside === undefined) return renderPage(site, frame, { title: 'Ude', content: <PageHeading text="Her er ingen logget på" /> });
    const content = pathname === draftPage ? draftForm : <><PageHeading text={caseHeading} /><label>Note <textarea id="note" /></label></>;
    return renderPage(site, { ...frame, signedIn: this.#freja(), flash: inside.flash }, { title: 'Inde', content, ...inside });
  }

  #freja(): SignedIn {
    return {
      name: 'Freja Eksempel', role: 'police_officer', unitName: 'Særlig efterforskning', organisationName: 'Prøvepolitiet',
      csrfToken: 'the-token', navigation: [{ href: '/da', text: 'Forside', isCurrent: false }], ...this.times(),
    };
  }
}

const draftForm = (
  <>
    <PageHeading text={caseHeading} />
    <DraftForm
      page="facts" action={draftPage} csrf="the-token" typed={Typed.nothing} language="da"
      draft={{ draftId, version: 3, savedAt: new Date('2026-11-23T20:43:00Z'), writer: { page: draftId, count: 0 }, isSaved: true, autosave: 'on' }}
    >
      <TextInput id="victim-name" name="victim-name" label="Navn" />
      <Textarea id="victim-safe" name="victim-safe" label="Sikkert" mostCharacters={100} />
      <Button name="press" value="continue" text="Fortsæt" />
    </DraftForm>
  </>
);

function question(request: IncomingMessage, response: ServerResponse): Question {
  return {
    token: request.headers['naervaern-csrf']?.toString(),
    form: text(request).then((body) => new URLSearchParams(body)),
    answer(status, body) {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body));
    },
  };
}
