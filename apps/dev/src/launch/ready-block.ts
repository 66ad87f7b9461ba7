import type { DataFolder } from './data-folder.js';
import type { House } from './house.js';

/** What the person at the terminal needs next. */
export function readyBlock({ running, data }: House, folder: DataFolder): string {
  const rows = [
    ['api', running.api],
    ['identity provider', `${running.issuers.police} (police), ${running.issuers.municipal} (municipalities)`],
    ['sign-in', `${running.web}: pick a side, then a demo person`],
    ['token', 'npm run dev:token -- <person> gives an access token for the api; without a person: the list'],
    ['story', 'npm run demo'],
    ['database', 'npm run db:url gives the administrator\'s URL'],
    ['data', `${data} (kept; npm run reset forgets them)`],
    ['logs', folder.logs],
    ['stop', 'Ctrl-C'],
  ];
  return [`Nærværn is ready: ${running.web}`, ...rows.map(([what, where]) => `  ${what!.padEnd(18)} ${where}`), ''].join('\n');
}
