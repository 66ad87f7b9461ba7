import { operation } from '#operation';
import { type ActivationRow, activationStore } from './activation.store.js';
import { activatedTables, tableOf } from './active-table.js';
import { tableInForce } from './domain/activation.js';
import { legalBasesView } from './http/legal-bases.view.js';
import type { BasisTable } from './domain/basis-table.js';

/** Every version of the table, which is in force, and who put which in force when. */
export interface LegalBases {
  tables: BasisTable[];
  inForce: BasisTable | undefined;
  activations: ActivationRow[];
}

/** Everybody at work here may read on what the house acts: the table, its history and its open questions. */
export const readLegalBases = operation({
  name: 'basis-table.read',
  verb: 'consultation',
  purpose: () => 'operations',
  about: (_input: Record<string, never>) => ({ scope: 'none' }),
  find: async (tx) => {
    const [versions, activated, activations] = await Promise.all([activationStore.versions(tx), activatedTables(tx), activationStore.all(tx)]);
    return { tables: await Promise.all(versions.map(({ version, fingerprint }) => tableOf(tx, version, fingerprint))), activated, activations };
  },
  may: () => true,
  run: async (_tx, { found: { tables, activated, activations }, now }): Promise<LegalBases> => ({ tables, activations, inForce: tableInForce(activated, now) }),
  view: legalBasesView,
});
