export { startCluster, type Cluster, type RunningCluster } from './cluster.js';
export { testDatabase, type TestDatabase, type TestDatabaseOptions } from './test-database.js';
export { testIssuers } from './test-issuers.js';
