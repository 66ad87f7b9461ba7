import { aLaterTable, installTable } from '../builders/basis-version.js';
import { formOnPage } from '../builders/form-on-page.js';
import { WebCaller, webHouse } from '../harness/index.js';
