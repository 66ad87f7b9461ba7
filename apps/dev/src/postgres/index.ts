export { startPostgres, type PostgresOptions, type RunningPostgres, type StopMode } from './start-postgres.js';
export { forgetPostgres } from './forget-postgres.js';
export { freePort, isFree } from './free-port.js';
export { endWithUs } from './life-line.js';
export { childrenOf, commandLine, isAlive } from './server-process.js';
export { administratorUrl, readServerState } from './server-state.js';
