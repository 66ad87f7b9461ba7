// Front door of the calendar: Danish days, clocks, holidays and opening hours. Pure arithmetic; every instant is an argument.
export { dayAt, instantOf } from './copenhagen.js';
export { type DayNumber, dayLength, dayNumber, weekdayOf } from './day.js';
export { common, type Interval, union, without } from './interval.js';
export { isPublicHoliday } from './public-holiday.js';
export { type Weekday, weekdays } from './weekday.js';
export { isOpenAt, type OpenDay, openIntervals, timeOfDay, type WeeklyHours } from './weekly-hours.js';
