import createClient, { type Client, type ClientPathsWithMethod, type MethodResponse, type ParamsOption, type RequestBodyOption } from 'openapi-fetch';
import type { paths } from './contract.js';
import { away, type AwayReason, correlationHeader, type Problem, problemIn } from './problem.js';

export type * from './contract.js';
export type { AwayReason, Problem } from './problem.js';

export interface ApiOptions {
  /** Where the api is, for example `https://api.naervaern.example`. */
  baseUrl: string;
  /** An RFC 9068 access token. It belongs to one person, and so does the client: make one for each. Open operations need none. */
  accessToken?: string;
  /** Shows that the web asks, for the operations that demand it: a JWT signed for one request, and good for one (RFC 7523). */
  clientAssertion?: string;
  /** Id of the unit for which the person acts; needed by those who work in several. */
  actingFor?: string;
  /** The caller's own name for what it is doing: a UUID, lower case. The api takes it for its log, or names the request anew; it answers the name. */
  correlationId?: string;
  /** For each whole answer, its body included. */
  timeoutMilliseconds: number;
  /** Ends every wait of this client: whoever wanted the answers does not wait any longer. */
  signal?: AbortSignal;
  /** Asks in place of the platform's own `fetch`, for example to trace what is asked. */
  fetch?: (request: Request) => Promise<Response>;
}

/** What the api answered, or why there is no answer. */
export type Answer<Data> = { ok: true; data: Data; correlationId?: string } | { ok: false; problem: Problem };

type Method = 'get' | 'put' | 'post';
type Contract = Client<paths>;
type PathOf<M extends Method> = ClientPathsWithMethod<Contract, M>;
type Asking<M extends Method, Path extends PathOf<M>> = ParamsOption<paths[Path][M]> & RequestBodyOption<paths[Path][M]>;
type Ask<M extends Method> = <Path extends PathOf<M>>(
  path: Path,
  ...asking: object extends Asking<M, Path> ? [asking?: Asking<M, Path>] : [asking: Asking<M, Path>]
) => Promise<Answer<MethodResponse<Contract, M, Path>>>;

/** Every operation of the contract, by its method and path. */
export interface NaervaernApi {
  get: Ask<'get'>;
  put: Ask<'put'>;
  post: Ask<'post'>;
}

/**
 * The api as one person uses it, typed by the contract.
 *
 *     const api = naervaernApi({ baseUrl, accessToken, timeoutMilliseconds: 10_000 });
 *     const part = await api.get('/parts/{partId}', { params: { path: { partId } } });
 *     if (part.ok) show(part.data.content); else explain(part.problem.text.da);
 *
 * Nothing is asked twice: whoever makes ids and sends the same again gets the same answer, so that trying again is the
 * caller's choice. Redirects are not followed, for the token is for the api alone.
 * @throws TypeError for a base address that is none, or a token that no header can carry; asking never throws
 */
export function naervaernApi({ baseUrl, accessToken, clientAssertion, actingFor, correlationId, timeoutMilliseconds, signal, fetch }: ApiOptions): NaervaernApi {
  const headers = new Headers({
    ...(accessToken === undefined ? {} : { Authorization: `Bearer ${accessToken}` }),
    ...(clientAssertion === undefined ? {} : { 'Naervaern-Client-Assertion': clientAssertion }),
    ...(actingFor === undefined ? {} : { 'Naervaern-Acting-For': actingFor }),
    ...(correlationId === undefined ? {} : { [correlationHeader]: correlationId }),
  });
  const client = createClient<paths>({ baseUrl: new URL(baseUrl).href, headers, redirect: 'error', ...(fetch === undefined ? {} : { fetch }) });
  const patience = (): AbortSignal => {
    const ofOneAnswer = AbortSignal.timeout(timeoutMilliseconds);
    return signal === undefined ? ofOneAnswer : AbortSignal.any([ofOneAnswer, signal]);
  };
  // The types are those of NaervaernApi; here a method and a path are any of them.
  const request = client.request as unknown as AnyRequest;
  const ask = (method: Method) => async (path: string, asking: object = {}): Promise<Answer<unknown>> => {
    try {
      const { data, error, response } = await request(method, path, { ...asking, signal: patience() });
      if (data === undefined) return { ok: false, problem: problemIn(error, response, method === 'get') };
      return { ok: true, data, correlationId: response.headers.get(correlationHeader) ?? undefined };
    } catch (failure) {
      return { ok: false, problem: away(reasonOf(failure), method === 'get') };
    }
  };
  return { get: ask('get'), put: ask('put'), post: ask('post') } as NaervaernApi;
}

/** As openapi-fetch answers; it throws what fetch throws, and for a body that is not JSON. */
type AnyRequest = (method: Method, path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

function reasonOf(failure: unknown): AwayReason {
  const { name } = (failure ?? {}) as { name?: unknown };
  if (name === 'SyntaxError') return 'answered-by-another';
  return name === 'TimeoutError' ? 'timed-out' : 'unreachable';
}
