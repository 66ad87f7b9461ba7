const wallClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'medium' });

/** `2026-11-23 21:48:05` by Danish clocks, as spreadsheets read it. */
export const danishTime = (at: Date): string => wallClock.format(at);
