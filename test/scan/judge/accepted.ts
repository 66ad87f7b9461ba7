import type { Finding } from './finding.js';

/** A remark that is answered in writing instead of mended. Only what is below medium can be. */
export interface Accepted {
  tool: string;
  target: string;
  what: string;
  /** Why it stays as it is. */
  because: string;
}

export const accepted: readonly Accepted[] = [
  {
    tool: 'wapiti', target: 'web', what: 'X-XSS-Protection is not set',
    because: 'the filter that the header switches on is gone from browsers and made holes of its own; the content security policy allows no inline script and Trusted Types no string as script',
  },
  {
    tool: 'wapiti', target: 'web', what: 'Strict-Transport-Security is not set',
    because: 'the house that is scanned speaks plain http on localhost, where browsers ignore the header; in production the web sends it, which testssl sees on the TLS front',
  },
  {
    tool: 'wapiti', target: 'api', what: 'X-XSS-Protection is not set',
    because: 'the api answers JSON with nosniff and a policy that allows nothing; the header is switched off on purpose (0) because the filter made holes of its own',
  },
  {
    tool: 'testssl', target: 'tls', what: 'engine_problem',
    because: 'testssl speaks of the openssl that it runs on, which has no engine for the Russian suites; it tests them over its own sockets',
  },
];

export interface Judged {
  /** Medium and above, and whatever nobody has answered: each fails the run. */
  failing: Finding[];
  answered: { finding: Finding; because: string }[];
  /** Answers to remarks that a tool which ran no longer makes. */
  stale: Accepted[];
}

/** Holds what was found on the product against the written answers. Pure. */
export function judged(findings: readonly Finding[], answers: readonly Accepted[], ran: readonly { tool: string; target: string }[]): Judged {
  const answerTo = ({ tool, target, what }: Finding): Accepted | undefined => answers.find((each) => each.tool === tool && each.target === target && each.what === what);
  const isGrave = ({ level }: Finding): boolean => level === 'high' || level === 'medium';
  const failing = findings.filter((finding) => isGrave(finding) || answerTo(finding) === undefined);
  const answered = findings.filter((finding) => !failing.includes(finding)).map((finding) => ({ finding, because: answerTo(finding)!.because }));
  const speaksOf = (answer: Accepted): boolean => findings.some((finding) => answerTo(finding) === answer);
  const stale = answers.filter((answer) => ran.some(({ tool, target }) => answer.tool === tool && answer.target === target) && !speaksOf(answer));
  return { failing, answered, stale };
}
