export { type EventFollower, followEvents, type FollowedEvent } from './event-follower.js';
export { howMany, tellFigures } from './how-many.js';
export { keptLog, type KeptLog, type LogLine } from './kept-log.js';
export { openPlatform, type OpenPlatform } from './open-platform.js';
export { startCluster, type Cluster, type RunningCluster } from './cluster.js';
export { testDatabase, type TestDatabase, type TestDatabaseOptions } from './test-database.js';
export { callerAt, runningApi, type Answer, type Caller, type RunningApi } from './running-api.js';
export { testIssuers } from './test-issuers.js';
