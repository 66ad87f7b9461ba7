import { readFileSync } from 'node:fs';

/** What is owed to those whose work browsers get from us: their names and their terms, in full. */
export interface Notice {
  readonly work: string;
  readonly copyright: string;
  readonly licence: 'MIT' | 'OFL-1.1' | 'Apache-2.0';
  /** The licence as its author wrote it, in English. */
  readonly text: string;
}

const folder = new URL('../../../../../apps/web/src/third-party/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** One for each work in what the web sends to browsers. What runs on the server only keeps its notices in its package. */
export const notices: readonly Notice[] = [
  {
    work: 'Det Fælles Designsystem (dkfds)',
    copyright: 'Copyright 2021 Danish Business Authority & Danish Agency for Digitisation',
    licence: 'MIT',
    text: read('mit-dkfds.txt'),
  },
  {
    work: 'IBM Plex Sans',
    copyright: 'Copyright © 2017 IBM Corp. with Reserved Font Name "Plex"',
    licence: 'OFL-1.1',
    text: read('ofl-1.1-plex.txt'),
  },
  {
    work: 'Material Symbols',
    copyright: 'Copyright Google LLC. Changed by the makers of dkfds: height, width and fill removed or set.',
    licence: 'Apache-2.0',
    text: read('apache-2.0.txt'),
  },
];
