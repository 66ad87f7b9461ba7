export { OversightModule } from './oversight.module.js';
export { type LogLine, type LogPage, searchLog, type SearchLog } from './search-log.js';
