import type { AuditVerb } from '#kernel';
import { operation } from '#operation';
import { aboutTheLog, isAuditor, type LogSight, sightOf } from './auditors-only.js';
import { officeDay, officeIntervals } from './domain/office-hours.js';
import { countActsRow, type FiguresRow } from './figures.store.js';
import type { LogOutcome } from './log-filter.js';

export interface CountLog {
  /** RFC 3339. */
  from: string;
  to: string;
}

/** How many acts there were in a time, and of which kinds. */
export interface LogFigures {
  acts: number;
  verbs: Record<AuditVerb, number>;
  outcomes: Record<LogOutcome | 'goingOn', number>;
  /** Consultations that showed data about citizens. */
  looks: number;
  /** Acts that gave something away, and went through. */
  disclosures: number;
  /** Who received something by any act. */
  receivingOrganisations: number;
  /** Members of staff who did something. */
  staff: number;
  /** Persons whose data were shown or changed. Somebody who stands in two cases is two: the log does not know that they are one. */
  citizens: number;
  /** Acts of staff outside the hours of `officeDay`, at weekends and on public holidays. */
  outsideOfficeHours: number;
  officeDay: { opens: string; closes: string };
  sight: LogSight;
}

/**
 * Figures of the log for a stretch of time. They count acts of staff within the auditor's own sight, each of which that
 * auditor could see one by one, so there is nothing to suppress in small ones: whoever counts learns less than who reads.
 */
export const countLog = operation<CountLog, true, FiguresRow, LogFigures>({
  name: 'log.count',
  verb: 'consultation',
  purpose: () => 'access_review',
  about: aboutTheLog,
  find: async () => true,
  may: isAuditor,
  run: (tx, { input }) => {
    const [from, to] = [new Date(input.from), new Date(input.to)];
    return countActsRow(tx, from, to, officeIntervals({ from, to }));
  },
  view: ({ acts, goingOn, looks, disclosures, receivingOrganisations, staff, citizens, outsideOfficeHours, ...counts }, actor) => {
    const { collection, alteration, consultation, disclosure, combination, erasure, answered, refused, failed, abandoned } = counts;
    return {
      acts,
      verbs: { collection, alteration, consultation, disclosure, combination, erasure },
      outcomes: { answered, refused, failed, abandoned, goingOn },
      looks,
      disclosures,
      receivingOrganisations,
      staff,
      citizens,
      outsideOfficeHours,
      officeDay,
      sight: sightOf(actor),
    };
  },
});
