import { readWebConfiguration, runHttpProcess } from '#platform';
import { createWeb } from './create-web.js';

await runHttpProcess('web', readWebConfiguration, createWeb);
