/** What a request has of its headers: Node keeps those that were sent several times apart in `headersDistinct`. */
export interface IncomingHeaders {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  headersDistinct?: Readonly<Record<string, string[] | undefined>>;
}

/** A header's value when it was sent exactly once; Node would otherwise pick or join for us. */
export function headerSentOnce({ headers, headersDistinct }: IncomingHeaders, name: string): string | undefined {
  const values = headersDistinct ? headersDistinct[name] : [headers[name]].flat();
  return values?.length === 1 ? values[0] : undefined;
}
