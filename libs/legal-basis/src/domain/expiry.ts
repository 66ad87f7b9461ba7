const day = 24 * 60 * 60 * 1000;

/** How many days before a consent expires its unit is told, first and again. */
export const warningDays = [30, 7] as const;
export type WarningDays = (typeof warningDays)[number];

/** Which warning a consent is at: the later of those whose time has come; undefined before the first and once it has expired. */
export function warningNow(expiresAt: Date, now: Date): WarningDays | undefined {
  if (expiresAt <= now) return undefined;
  return warningDays.findLast((days) => expiresAt.getTime() - days * day <= now.getTime());
}

/** When the next warning is due: the first whose time is still to come; undefined when none is. */
export function nextWarning(expiresAt: Date, now: Date): Date | undefined {
  return warningDays.map((days) => new Date(expiresAt.getTime() - days * day)).find((at) => at > now);
}

/** When the worker has to look first: at once where a consent is so short that its first warning has come already. */
export function firstWarning(expiresAt: Date, now: Date): Date | undefined {
  return warningNow(expiresAt, now) === undefined ? nextWarning(expiresAt, now) : now;
}
