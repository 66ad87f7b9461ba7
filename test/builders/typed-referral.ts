/**
 * The form of a referral as somebody filled it in: a victim and one child with CPR numbers, one type of violence, HASTER,
 * and nobody asked for consent. All fictional. An empty text takes a field away.
 */
export function aTypedReferral(changes: Record<string, string | string[]> = {}): Record<string, string | string[]> {
  const all = {
    'victim-cpr': '0101700000',
    municipality: '0259',
    'occurred-day': '24', 'occurred-month': '11', 'occurred-year': '2026', 'occurred-clock': '2.10',
    urgency: 'HASTER',
    violence: 'FYSISK',
    'violence-in': ['children', 'victim', 'other'],
    'danger-in': ['children', 'victim'],
    child: '1',
    'child-1-cpr': '0101150000', 'child-1-row': '1', 'child-1-exposure-1': 'HOERT', 'child-1-source-1': 'told_by_adult', 'child-1-lives': 'victim',
    'child-1-holder-victim': 'holds:informed', 'child-1-holder-other': 'unknown', 'child-1-informed': 'informed',
    statement: '1',
    'victim-consent': 'not-asked',
    ...changes,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** What the page about consent asks, answered. */
export function aTypedConsent(key: 'victim' | 'other' = 'victim'): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries({
    consent: 'yes', mode: 'oral', language: 'dansk', 'has-interpreter': 'no', alone: 'yes', scope: 'Navn og telefonnummer til kommunens voldskoordinator',
    items: ['identity', 'contact', 'address', 'whereabouts', 'account', 'violence'], months: '6', leaflet: 'yes',
    'asked-day': '24', 'asked-month': '11', 'asked-year': '2026', 'asked-clock': '2.40',
  }).map(([name, value]) => [`${key}-${name}`, value]));
}
