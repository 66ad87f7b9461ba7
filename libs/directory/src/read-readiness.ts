import { refuse } from '#kernel';
import { operation } from '#operation';
import { isChecked, organisationTasks, type Task, unitTasks } from './domain/readiness.js';
import { intervalView } from './http/interval.view.js';
import type { OrganisationReadinessAnswer } from './http/readiness.answer.js';
import { selectOrganisation } from './organisation.store.js';
import { gapsOf, type OrganisationRows } from './roster.js';

interface Readiness extends OrganisationRows {
  now: Date;
}

/** What the administrator still has to see to before the own organisation can be relied on. */
export const readReadiness = operation<Record<string, never>, OrganisationRows, Readiness, OrganisationReadinessAnswer>({
  name: 'readiness.read',
  verb: 'consultation',
  purpose: () => 'operations',
  about: () => ({ scope: 'none' }),
  find: (tx, { actor }) => selectOrganisation(tx, actor.organisationId),
  may: (actor) => (actor.role === 'administrator' ? true : refuse('not-allowed')),
  run: async (_tx, { found, now }) => ({ ...found, now }),
  view: readinessView,
});

function readinessView({ now, ...rows }: Readiness): OrganisationReadinessAnswer {
  const checked = rows.units.filter(({ kind }) => isChecked(kind));
  return {
    units: checked.map((unit) => ({
      unitId: unit.unitId,
      kind: unit.kind,
      name: { da: unit.nameDa, en: unit.nameEn },
      tasks: unitTasks({ ...unit, hours: rows.hours.get(unit.unitId) ?? [], gaps: gapsOf(unit, rows, now) }, rows.people).map(taskView),
    })),
    organisation: organisationTasks(rows.people).map(taskView),
  };
}

function taskView<Code extends string>({ code, isReady, details: { firstGap, ...details } }: Task<Code>) {
  return { code, isReady, details: { ...details, ...(firstGap === undefined ? {} : { firstGap: intervalView(firstGap) }) } };
}
