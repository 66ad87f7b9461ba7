import type { Actor } from '#kernel';
import type { ActivationRow } from '../activation.store.js';
import { actsOn, mayPropose } from '../domain/activation.js';
import type { LegalBases } from '../read-legal-bases.js';
import type { Basis, BasisTable } from '../domain/basis-table.js';
import type { BasisActivationAnswer, BasisTableAnswer, LegalBasesAnswer, LegalBasisAnswer } from './legal-bases.answer.js';

export function legalBasesView({ tables, inForce, activations }: LegalBases, actor: Actor): LegalBasesAnswer {
  return {
    tables: tables.map((table) => tableView(table, table.version === inForce?.version)),
    activations: activations.map((row) => activationView(row, actor)),
    mayPropose: mayPropose(actor) === true,
  };
}

/** By name and side: who decides on what may leave is known to everybody at work here. */
export function activationView(row: ActivationRow, actor: Actor): BasisActivationAnswer {
  return {
    activationId: row.id,
    version: row.version,
    effectiveOn: row.effectiveOn,
    state: row.state,
    proposedAt: row.proposedAt.toISOString(),
    proposedBy: row.proposedByName ?? undefined,
    proposedSide: row.proposedSide ?? undefined,
    decidedAt: row.decidedAt?.toISOString(),
    decidedBy: row.decidedByName ?? undefined,
    decidedSide: row.decidedSide ?? undefined,
    acts: actsOn(row, actor),
  };
}

function tableView({ version, bases, questions }: BasisTable, isInForce: boolean): BasisTableAnswer {
  return { version, isInForce, bases: bases.map(basisView), questions: questions.map(({ da, en }) => ({ da, en })) };
}

function basisView(basis: Basis): LegalBasisAnswer {
  const { code, statute, confidence, kind, channel, purposes, consent, approval, informed, marks, processing, validFrom, validTo, routes } = basis;
  return {
    code,
    statute,
    confidence,
    kind,
    isSentHere: channel === 'here' && routes.length > 0,
    purposes: [...purposes],
    consent,
    approval,
    informed: { rule: informed.rule, deferrable: [...informed.deferrable] },
    marks: [...marks],
    processing: { police: [...processing.police], municipality: [...processing.municipality] },
    validFrom,
    validTo: validTo ?? undefined,
    routes: routes.map((route): LegalBasisAnswer['routes'][number] => ({
      direction: route.direction,
      reliedOnBy: [...route.reliedOnBy],
      record: [...route.record],
      cells: route.cells.map(({ to, items, standing }) => ({ to: [...to], items: [...items], standing })),
    })),
  };
}
