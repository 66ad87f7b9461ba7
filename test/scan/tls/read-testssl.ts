import type { Level } from '../judge/finding.js';

export interface TlsRemark {
  what: string;
  where: string;
  level: Level;
}

export interface TlsReport {
  remarks: TlsRemark[];
  /** Protocol versions that are offered: `TLS1_2`, … */
  offered: string[];
  /** Why the report proves nothing. */
  doubts: string[];
}

interface Entry {
  id: string;
  severity: string;
  finding: string;
}

const levels: Readonly<Record<string, Level>> = { CRITICAL: 'high', HIGH: 'high', MEDIUM: 'medium', LOW: 'low', WARN: 'note' };
const silent: readonly string[] = ['OK', 'INFO', 'DEBUG'];
/** What testssl finds low and this house does not: only TLS 1.2 and 1.3, only suites that authenticate what they encrypt, HSTS. */
const grave: readonly string[] = ['TLS1', 'TLS1_1', 'HSTS', 'HSTS_time', 'cipherlist_AVERAGE', 'cipherlist_3DES_IDEA'];
const protocols: readonly string[] = ['SSLv2', 'SSLv3', 'TLS1', 'TLS1_1', 'TLS1_2', 'TLS1_3'];

/** Reads testssl's report in JSON, made with -p -s -h. */
export function readTestssl(report: string): TlsReport {
  const entries = JSON.parse(report) as Entry[];
  const offered = entries.filter(({ id, finding }) => protocols.includes(id) && finding.startsWith('offered')).map(({ id }) => id);
  const remarks = entries.filter(({ severity }) => !silent.includes(severity)).map(({ id, severity, finding }) => ({
    what: id,
    where: finding,
    level: grave.includes(id) ? ('medium' as const) : (levels[severity] ?? ('high' as const)),
  }));
  const said = (id: string): boolean => entries.some((entry) => entry.id === id);
  const doubts = [
    ...(said('scanTime') ? [] : ['it did not come to its end']),
    ...(offered.length > 0 ? [] : ['it found no protocol that is offered']),
    ...(said('HTTP_status_code') ? [] : ['it got no answer over HTTP']),
  ];
  return { remarks, offered, doubts };
}
