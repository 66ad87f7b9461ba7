export { AlertsModule } from './alerts.module.js';
export { type EventKind, eventKinds } from './domain/whom-it-concerns.js';
export { followEvents } from './follow-events.js';
export { LiveLine } from './live-line.js';
