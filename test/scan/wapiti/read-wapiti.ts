import type { Level } from '../judge/finding.js';

/** Something that wapiti says, in its words, and what it matters here. */
export interface WapitiRemark {
  category: string;
  info: string;
  method: string;
  path: string;
  parameter: string;
  level: Level;
}

interface Report {
  vulnerabilities: Record<string, Remark[]>;
  anomalies: Record<string, Remark[]>;
}

interface Remark {
  method: string;
  path: string;
  info: string;
  level: number;
  parameter: string;
}

/** Wapiti's own levels put an open redirect beside a missing header; here what lets somebody act, read or lead away is grave. */
const levels: Readonly<Record<string, Level>> = {
  'SQL Injection': 'high',
  'Command execution': 'high',
  'Path Traversal': 'high',
  'Cross Site Scripting': 'high',
  'Internal Server Error': 'high',
  'Open Redirect': 'medium',
  'Content Security Policy Configuration': 'medium',
  'HttpOnly Flag cookie': 'medium',
  'Secure Flag cookie': 'medium',
  'Resource consumption': 'medium',
  'HTTP Secure Headers': 'low',
};

/** Headers whose lack lets a page be framed or misread. */
const graveHeaders = /^X-(Frame|Content-Type)-Options/;

/** Reads wapiti's report in JSON. A category that nobody has weighed counts as grave. */
export function readWapiti(report: string): WapitiRemark[] {
  const { vulnerabilities, anomalies } = JSON.parse(report) as Report;
  return [vulnerabilities, anomalies].flatMap((kinds) =>
    Object.entries(kinds).flatMap(([category, remarks]) =>
      remarks.map(({ info, method, path, parameter }) => ({ category, info, method, path, parameter, level: graveHeaders.test(info) ? 'medium' : (levels[category] ?? 'high') }))));
}
