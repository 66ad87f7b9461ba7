import type { TlsRemark, TlsReport } from './read-testssl.js';

const wanted: readonly string[] = ['tls 1.2', 'tls 1.3'];
const authenticates = /GCM|CHACHA20|CCM/;

/** Reads sslscan's report in XML. */
export function readSslscan(report: string): TlsReport {
  const tags = [...report.matchAll(/<(protocol|cipher|heartbleed|compression|renegotiation)\b([^>]*)>/g)].map(([, tag, attributes = '']) => ({
    tag: tag!,
    attributes: Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value!])),
  }));
  const of = (wantedTag: string) => tags.filter(({ tag }) => tag === wantedTag).map(({ attributes }) => attributes);
  const offered = of('protocol').filter(({ enabled }) => enabled === '1').map(({ type, version }) => `${type} ${version}`);
  const ciphers = of('cipher');
  const remarks: TlsRemark[] = [
    ...offered.filter((protocol) => !wanted.includes(protocol)).map((protocol) => ({ what: `${protocol} is offered`, where: protocol, level: 'medium' as const })),
    ...ciphers.filter(({ cipher = '' }) => !authenticates.test(cipher)).map(({ cipher, sslversion }) => ({ what: `${cipher} is offered`, where: sslversion ?? '', level: 'medium' as const })),
    ...ciphers.filter(({ strength }) => strength !== 'strong' && strength !== 'acceptable').map(({ cipher, strength, sslversion }) => ({ what: `${cipher} is ${strength}`, where: sslversion ?? '', level: 'high' as const })),
    ...of('heartbleed').filter(({ vulnerable }) => vulnerable === '1').map(({ sslversion }) => ({ what: 'Heartbleed', where: sslversion ?? '', level: 'high' as const })),
    ...of('compression').filter(({ supported }) => supported === '1').map(() => ({ what: 'compression is offered', where: 'TLS', level: 'medium' as const })),
    ...of('renegotiation').filter(({ supported, secure }) => supported === '1' && secure !== '1').map(() => ({ what: 'insecure renegotiation', where: 'TLS', level: 'high' as const })),
  ];
  const doubts = [...(report.includes('</document>') ? [] : ['it did not come to its end']), ...(ciphers.length > 0 ? [] : ['it found no suite'])];
  return { remarks, offered, doubts };
}
