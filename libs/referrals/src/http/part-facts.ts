// Facts that several answers about parts show, told once.

/** The version of a part: goes back with a change. */
export const version = { type: 'integer', minimum: 1, description: 'Sent back with a change.' } as const;

export const partReference = { example: 'NV-7KQ2-M9XD', description: 'As people say it on the telephone.' } as const;

/** Instead of the birth date, which no list or card shows. */
export const age = { type: 'integer', minimum: 0, description: 'Whole months of age today, where the birth date is known.' } as const;

export const readAt = { format: 'date-time', description: "When this was read, by the database's clock: what is left of a deadline is reckoned from here." } as const;

export const assessBefore = { format: 'date-time', description: "Of a child's part: 24 hours from delivery (Barnets lov § 136)." } as const;
