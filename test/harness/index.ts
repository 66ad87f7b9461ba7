export { openPlatform, type OpenPlatform } from './open-platform.js';
export { startCluster, type Cluster, type RunningCluster } from './cluster.js';
export { testDatabase, type TestDatabase, type TestDatabaseOptions } from './test-database.js';
export { runningApi, type Answer, type Caller, type RunningApi } from './running-api.js';
export { testIssuers } from './test-issuers.js';
