import { type Interval, openIntervals, type WeeklyHours } from '#calendar';

/**
 * When offices are open as a rule. Units have hours of their own, and those of last year are not kept: this is a yardstick
 * that is the same for every unit and every day, and is said beside the figure that it is used for.
 */
export const officeDay = { opens: '08:00', closes: '16:00' } as const;

const week: WeeklyHours = (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).map((weekday) => ({ weekday, ...officeDay }));

/** When offices are open between two instants: Monday to Friday by Danish clocks, save public holidays. */
export const officeIntervals = (within: Interval): Interval[] => openIntervals(week, within);
