import { readApiConfiguration, runHttpProcess } from '#platform';
import { createApi } from './create-api.js';

await runHttpProcess('api', readApiConfiguration, createApi);
